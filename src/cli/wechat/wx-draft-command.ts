import { type Command, Option } from 'commander';
import { folderOption } from '#cli/command-options.ts';
import { defaults } from '#cli/settings.ts';
import type { WxDraftOptions } from './wx-draft.ts';

const collect = (value: string, former: string[] | undefined): string[] => [
  ...(former ?? []),
  value,
];

/** `zhangbang wx-draft`: its options and help. */
export const wxDraftCommand = (command: Command, run: (options: WxDraftOptions) => void): Command =>
  command
    .addOption(folderOption('--out <文件夹>', '生成好的网站', defaults.out))
    .addOption(
      folderOption(
        '--state <文件夹>',
        '存放台账和调用凭证的文件夹，只有本用户能读',
        defaults.state,
      ),
    )
    .addOption(
      new Option(
        '--article <编号>',
        '送哪一篇（可写多次），编号就是 wechat 文件夹里的文件名',
      ).argParser(collect),
    )
    .option('--all', '送全部文章')
    .option('--dry-run', '只列出要做什么，不连微信')
    .addHelpText(
      'after',
      '\n把网站里排好版的公众号文章送进公众号的草稿箱：先上传图片和封面，再建草稿。' +
        '\n没有变的不再送；变了的更新原来那篇草稿；中断以后再运行一次，接着做没有做完的。' +
        '\n程序不会发表：请人在公众号后台检查以后发表。' +
        '\n\n环境变量：WECHAT_APPID、WECHAT_SECRET（只从这里读，不写进任何文件）。' +
        '\n这台机器的公网 IP 要加进公众号的 IP 白名单。' +
        '\n\n例：zhangbang wx-draft --all --dry-run' +
        '\n    zhangbang wx-draft --article qinghe_document_summary-2026q3' +
        '\n\n退出码：0 已送到或没有变化；1 微信没有接受，或文章不合要求；2 命令写错；3 程序或机器故障。',
    )
    .action(run);
