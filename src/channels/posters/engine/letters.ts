/** What is seen of a text: without spaces, joiners and line ends, which engines treat each their way. */
export const letters = (content: string): string[] => [...content.replace(/[\s\p{Cf}]/gu, '')];
