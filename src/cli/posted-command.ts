import { type Command, InvalidArgumentError, Option } from 'commander';
import { isDay } from '#domain/day.ts';
import { sheetCodePattern } from '#domain/posted-code.ts';
import { withFolders } from './command-options.ts';
import type { PostedOptions } from './posted.ts';

function day(value: string): string {
  if (!isDay(value)) throw new InvalidArgumentError('写成存在的日期，如 2026-09-30');
  return value;
}

function villages(value: string): string[] {
  const ids = value.split(/[,，]/).map((id) => id.trim());
  if (ids.some((id) => id === ''))
    throw new InvalidArgumentError('写村的编号，几个村用逗号隔开，或写 all');
  return ids;
}

function code(value: string): string {
  const upper = value.toUpperCase();
  if (!sheetCodePattern.test(upper))
    throw new InvalidArgumentError('抄海报右下角的版本码，如 QH-C7D-K3F9');
  return upper;
}

/** `zhangbang posted`: its options and help. */
export const postedCommand = (command: Command, run: (options: PostedOptions) => void): Command =>
  withFolders(command)
    .requiredOption('--board <公开栏>', '公开栏的编号，就是 boards 里的文件名')
    .addOption(
      new Option('--village <村>', '村的编号，几个村用逗号隔开；all 是这块公开栏该挂的所有村')
        .argParser(villages)
        .makeOptionMandatory(),
    )
    .addOption(new Option('--date <日期>', '张贴那天').argParser(day))
    .addOption(new Option('--removed <日期>', '撤下那天；只写它就是登记撤下').argParser(day))
    .option('--town <镇>', '哪个镇；几个镇有同名的公开栏时要写')
    .option('--photo <照片>', '张贴照片（JPEG、PNG、WebP）：只记文件名和指纹，照片自己留存，不发布')
    .option('--size <幅面>', '幅面，如 a4、a3、a2、a1、panel-60x90', 'a3')
    .addOption(
      new Option('--code <版本码>', '墙上那张的版本码；不写就是现在内容的').argParser(code),
    )
    .addHelpText(
      'after',
      '\n记进 towns/<镇>/posted.json：哪块公开栏、哪一版、哪天挂在哪个村，以及那一版写了什么。' +
        '\n以后数字、政策或法规变了，check 和 build 会点出墙上哪张要换，zhangbang print --stale 只印要换的。' +
        '\n同一块公开栏在同一个村换贴，旧的一张自动记作当天撤下。重复登记不会写两次。' +
        '\n\n例：zhangbang posted --board childcare-2026-11 --village all --date 2026-11-10' +
        '\n    zhangbang posted --board childcare-2026-11 --village heyuan --date 2026-11-10 --photo 照片.jpg' +
        '\n    zhangbang posted --board childcare-2026-11 --village heyuan,nanpo --removed 2026-12-11' +
        '\n\n退出码：0 已登记或没有变化；1 内容有错误；2 命令写错；3 程序或机器故障。',
    )
    .action(run);
