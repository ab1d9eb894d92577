import { type Command, InvalidArgumentError, Option } from 'commander';
import { posterFileTypes } from '#channels/posters/print/file-types.ts';
import { paperFormat, paperFormats, screenFormats } from '#domain/paper.ts';
import { httpsAddress, withFolders } from './command-options.ts';
import type { PosterOptions, PosterSize } from './poster.ts';

const sizes = [...paperFormats, ...screenFormats].map(
  ({ id, label }) => `  ${id.padEnd(24)}${label}`,
);

function size(value: string): PosterSize {
  const name = value.toLowerCase();
  const format = name === 'banner' ? name : paperFormat(name);
  if (format === null)
    throw new InvalidArgumentError(
      `没有幅面 ${value}；可用的见 zhangbang poster --help，标示牌写 sign-宽x高（毫米），如 sign-400x600`,
    );
  return format;
}

/** `zhangbang poster`: its options and help. */
export const posterCommand = (command: Command, run: (options: PosterOptions) => void): Command =>
  withFolders(command)
    .requiredOption('--board <公开栏>', '公开栏的编号，就是 boards 里的文件名')
    .option('--town <镇>', '哪个镇；几个镇有同名的公开栏时要写')
    .addOption(new Option('--size <幅面>', '幅面').argParser(size).default(paperFormat('a3'), 'a3'))
    .addOption(
      new Option('--format <格式>', '文件的格式（默认 pdf，手机图默认 jpeg）').choices(
        posterFileTypes,
      ),
    )
    .option('--bleed', '给印刷厂：四边各加 3 毫米出血和裁切线（只用于 pdf）')
    .addOption(
      new Option(
        '--tiles <纸>',
        '用办公室打印机拼：分成若干张 A4 或 A3，有重叠和裁切线（只用于 pdf）',
      ).choices(['a4', 'a3']),
    )
    .option('--out <文件夹>', '文件写到哪个文件夹', '.')
    .addOption(new Option('--base <网址>', '网站的网址，用于二维码').argParser(httpsAddress))
    .addHelpText(
      'after',
      `\n幅面（竖幅；-landscape 是横幅）：\n${sizes.join('\n')}\n  banner                  横幅：高 70 厘米，长短随公开栏里的标语\n  sign-<宽>x<高>           标示牌，单位毫米，如 sign-400x600` +
        '\n\n图片：A3 以下 300 dpi，更大的 150 dpi，横幅 72 dpi；pdf 和 svg 是矢量，尺寸就是实际尺寸。一张写不下时自动分成几张。手机图只有 png 和 jpeg，不写时是 jpeg。' +
        '\n\n例：zhangbang poster --board childcare-2026-11 --size a3 --format pdf --bleed' +
        '\n    zhangbang poster --board childcare-2026-11 --size panel-60x90 --tiles a4' +
        '\n    zhangbang poster --board slogan-openness-2026 --size banner' +
        '\n\n退出码：0 已写好；1 内容有错误或放不下；2 命令写错；3 程序或机器故障。',
    )
    .action(run);
