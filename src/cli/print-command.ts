import { type Command, Option } from 'commander';
import { httpsAddress, withFolders } from './command-options.ts';
import type { PrintOptions } from './print.ts';

/** `zhangbang print`: its options and help. */
export const printCommand = (command: Command, run: (options: PrintOptions) => void): Command =>
  withFolders(command)
    .requiredOption('--town <镇>', '哪个镇')
    .option('--stale', '只印墙上已经过时、要更换的')
    .option('--due', '只印该挂而没有登记张贴的')
    .option('--no-bleed', '不加出血和裁切线（办公室自己打印时用）')
    .option('--out <文件夹>', '印刷包写到哪个文件夹', 'print')
    .addOption(new Option('--base <网址>', '网站的网址，用于二维码').argParser(httpsAddress))
    .addHelpText(
      'after',
      '\n印刷包里有：每块公开栏一个 PDF、印刷清单（网页和表格：幅面、份数、材料、张贴地点、费用）、SHA256SUMS。' +
        '\n不写 --stale 和 --due 时，两样都印。份数按村算；幅面取上次在那个村张贴的，没有登记过的用 A3。' +
        '\n单价写在 site.json 的 printPrices。' +
        '\n\n退出码：0 已写好或没有要印的；1 内容有错误或放不下；2 命令写错；3 程序或机器故障。',
    )
    .action(run);
