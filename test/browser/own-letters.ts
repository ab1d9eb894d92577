import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const { resolve } = createRequire(import.meta.url);
const face = (family: string, weight: number, file: string): string =>
  `@font-face { font-family: "${family}"; font-weight: ${weight}; src: url("${pathToFileURL(resolve(file))}"); }`;
const folder = '@expo-google-fonts/noto-';

/**
 * Readers see their device's letters; with this style they come from our own packages, whatever
 * the machine has. The browser needs `--allow-file-access-from-files`, the page no security policy.
 */
export const ownLetters = `
${face('Test Sans', 400, `${folder}sans-sc/400Regular/NotoSansSC_400Regular.ttf`)}
${face('Test Sans', 700, `${folder}sans-sc/700Bold/NotoSansSC_700Bold.ttf`)}
${face('Test Serif', 700, `${folder}serif-sc/700Bold/NotoSerifSC_700Bold.ttf`)}
:root:root:root { --sans: "Test Sans"; --serif: "Test Serif"; }`;
