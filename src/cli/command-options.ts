import { relative } from 'node:path';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { defaults } from './settings.ts';

/** A folder's default, shown as seen from where the command is run. */
export const folderOption = (flags: string, description: string, folder: string): Option =>
  new Option(flags, description).default(folder, relative(process.cwd(), folder) || '.');

/** Where content is read and what may be kept between runs. */
export const withFolders = (command: Command): Command =>
  command
    .addOption(folderOption('--content <文件夹>', '内容文件夹', defaults.content))
    .addOption(folderOption('--cache <文件夹>', '存放可重复使用的中间结果', defaults.cache));

export function httpsAddress(value: string): string {
  const url = URL.parse(value);
  if (url?.protocol !== 'https:' || url.search !== '' || url.hash !== '') {
    throw new InvalidArgumentError('写以 https:// 开头的网址');
  }
  return value;
}

export function portNumber(value: string): number {
  const port = Number(value);
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new InvalidArgumentError('写 1 到 65535 的整数');
  }
  return port;
}
