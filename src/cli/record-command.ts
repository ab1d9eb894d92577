import { type Command, Option } from 'commander';
import { withFolders } from './command-options.ts';
import type { RecordOptions } from './record.ts';

const collect = (value: string, former: string[] | undefined): string[] => [
  ...(former ?? []),
  value,
];

/** `zhangbang record`: its options and help. */
export const recordCommand = (command: Command, run: (options: RecordOptions) => void): Command =>
  withFolders(command)
    .option('--town <镇>', '只登记这个镇的文件和公开栏')
    .option('--document <文件>', '登记这份文件（可写多次）', collect)
    .option('--board <公开栏>', '登记这块公开栏（可写多次）', collect)
    .option('--policy <政策>', '登记这项政策（可写多次）', collect)
    .option('--note <更正说明>', '哪里改了、为什么改；登记过又改了的必须写')
    .option('--replace', '改写本期日期已登记的一版，不另加一版（还没有发布时用）')
    .addOption(
      new Option('--retract <版本>', '撤回一版，写它的日期，如 2026-11-20').conflicts('replace'),
    )
    .option('--reason <原因>', '撤回的原因，会公布')
    .addHelpText(
      'after',
      '\n把现行文件、公开栏、政策现在写的文字和数字记成一版，放在 versions 文件夹里；网站由此有版本记录和“改了什么”。' +
        '\n不写 --document 等，就登记所有没有登记过的和改过的。没有变化的不会再记。电话、公示名单和姓名不记。' +
        '\n发布以后改了内容而没有登记，check 和 build 会提醒（unrecorded-change）。' +
        '\n\n例：zhangbang record' +
        '\n    zhangbang record --town qinghe --document summary-2026q3 --note "更正9月出生人数，原数漏报1人"' +
        '\n    zhangbang record --document summary-2026q3 --retract 2026-11-20 --reason "写了不该公开的内容"' +
        '\n\n退出码：0 已登记或没有变化；1 内容有错误；2 命令写错；3 程序或机器故障。',
    )
    .action(run);
