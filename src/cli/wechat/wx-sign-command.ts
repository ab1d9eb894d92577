import { type Command, InvalidArgumentError, Option } from 'commander';
import { folderOption, portNumber } from '#cli/command-options.ts';
import { defaults } from '#cli/settings.ts';
import type { WxSignOptions } from './wx-sign.ts';

function siteOrigin(value: string, former: string[] | undefined): string[] {
  const url = URL.parse(value);
  const local = url?.protocol === 'http:' && /^(?:127\.0\.0\.1|localhost)$/.test(url.hostname);
  if (!url || (url.protocol !== 'https:' && !local) || url.username !== '') {
    throw new InvalidArgumentError('写网站的网址，如 https://zhangbang.example');
  }
  return [...(former ?? []), url.origin];
}

function pathName(value: string): string {
  if (!/^(?:\/[a-z0-9-]+){1,5}$/.test(value))
    throw new InvalidArgumentError('写以 / 开头的路径，如 /wx-sign');
  return value;
}

/** `zhangbang wx-sign`: its options and help. */
export const wxSignCommand = (command: Command, run: (options: WxSignOptions) => void): Command =>
  command
    .addOption(folderOption('--content <文件夹>', '内容文件夹', defaults.content))
    .addOption(
      folderOption('--state <文件夹>', '存放调用凭证的文件夹，只有本用户能读', defaults.state),
    )
    .option('--host <地址>', '在哪个地址上服务', '127.0.0.1')
    .addOption(new Option('--port <端口>', '端口').argParser(portNumber).default(8787))
    .addOption(new Option('--path <路径>', '服务的路径').argParser(pathName).default('/wx-sign'))
    .addOption(
      new Option(
        '--origin <网址>',
        '只给这个网站的网页签名（可写多次），默认是 site.json 的 base',
      ).argParser(siteOrigin),
    )
    .addHelpText(
      'after',
      '\n给微信里打开的网页签名（JS-SDK），读者从右上角转发时，卡片用网页自己的标题、说明和图片。' +
        '\n没有它，网页照常能看、能转发。放在 nginx 后面，再把公开的网址写进 site.json：' +
        '\n  "wechat": { "sign": "https://zhangbang.example/wx-sign" }' +
        '\n\n环境变量：WECHAT_APPID、WECHAT_SECRET（公众号的 AppID 和 AppSecret，只从这里读，不写进任何文件）。' +
        '\n公众号要认证；这台机器的公网 IP 要加进公众号的 IP 白名单。' +
        '\n凭证在硬盘上共用，满 6600 秒才换；几个进程一起运行也只取一次。按 Ctrl+C 停止。' +
        '\n\n退出码：0 已停止；2 命令写错；3 程序或机器故障。',
    )
    .action(run);
