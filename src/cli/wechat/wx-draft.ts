import { join, resolve } from 'node:path';
import type { ArticleEntry } from '#channels/wechat/article-index.ts';
import { type Effects, type ExitCode, exitCodes, UsageError } from '#cli/effects.ts';
import { credentials } from './credentials.ts';
import { draftCalls } from './draft-calls.ts';
import {
  type BuiltArticles,
  builtArticles,
  type DraftArticle,
  draftFaults,
} from './draft-files.ts';
import { type DraftLedger, draftLedger, ledgerPath } from './draft-ledger.ts';
import { withFileLock } from './file-lock.ts';
import { type DraftState, draftState, missingFiles, sendDraft } from './send-draft.ts';
import { WechatError, WechatUncertainError } from './wechat-error.ts';
import { wechatSettings } from './wechat-settings.ts';

export interface WxDraftOptions {
  out: string;
  state: string;
  article?: string[];
  all?: boolean;
  dryRun?: boolean;
}

function chosen({ entries }: BuiltArticles, { article, all }: WxDraftOptions): ArticleEntry[] {
  if (all === true && article) throw new UsageError('--all 和 --article 只写一个');
  if (all === true) return entries;
  if (!article)
    throw new UsageError('写 --article 编号，或 --all；编号在“公众号文章”页和 wechat 文件夹里');
  return [...new Set(article)].map((id) => {
    const entry = entries.find((one) => one.id === id);
    if (!entry) {
      const known = entries.map((one) => one.id).join('、');
      throw new UsageError(`没有编号为 ${id} 的文章；现有：${known || '（一篇也没有）'}`);
    }
    return entry;
  });
}

const plans: Readonly<Record<DraftState, string>> = {
  new: '新建草稿',
  changed: '更新草稿',
  same: '没有变化',
  unfinished: '上次没有做完，先查草稿箱',
};

function planLine(article: DraftArticle, ledger: DraftLedger): string {
  const { title, id } = article.entry;
  const state = draftState(article, ledger);
  const { pictures, cover } = missingFiles(article, ledger);
  const uploads =
    state === 'same' ? '' : `，上传图片 ${pictures.length} 张、封面 ${cover ? 1 : 0} 张`;
  return `${id}《${title}》：${plans[state]}${uploads}`;
}

/** Prints what stands in the way of an article; true when nothing does. */
function isClean(article: DraftArticle, { print }: Effects): boolean {
  const faults = draftFaults(article);
  for (const { place, message, hint } of faults) print(`${place.file} ${message}。改法：${hint}`);
  return faults.length === 0;
}

/** Sends articles of a built site into the account's drafts. Publishing is left to a person. */
export async function wxDraft(options: WxDraftOptions, effects: Effects): Promise<ExitCode> {
  const built = await builtArticles(resolve(options.out));
  const entries = chosen(built, options);
  const dry = options.dryRun === true;
  // A plan needs no secret, only the name of the account.
  const settings = dry ? null : wechatSettings(process.env);
  const appId = settings?.appId ?? process.env['WECHAT_APPID'] ?? '';
  const send = async (): Promise<ExitCode> => {
    const ledger = await draftLedger(options.state, appId);
    const counts = { added: 0, updated: 0, same: 0, faulty: 0 };
    const calls =
      settings && draftCalls(settings, credentials(settings, join(options.state, 'credentials')));
    for (const [index, entry] of entries.entries()) {
      const article = await built.read(entry);
      if (!isClean(article, effects)) {
        counts.faulty += 1;
        continue;
      }
      const line = planLine(article, ledger);
      if (!calls) {
        effects.print(line);
        continue;
      }
      effects.progress(`[${index + 1}/${entries.length}] ${line}`);
      counts[await sendDraft(article, ledger, calls, effects.progress)] += 1;
    }
    effects.print(
      dry
        ? '只是看看，没有连微信。'
        : `草稿箱：新建 ${counts.added} 篇，更新 ${counts.updated} 篇，没有变化 ${counts.same} 篇。请在公众号后台检查以后由人发表。`,
    );
    return counts.faulty > 0 ? exitCodes.findings : exitCodes.done;
  };
  if (dry) return send();
  try {
    return await withFileLock(`${ledgerPath(options.state)}.lock`, send, 0);
  } catch (error) {
    if (!(error instanceof WechatError) && !(error instanceof WechatUncertainError)) throw error;
    effects.print(error.message);
    effects.print('停在这里。已经做完的记在台账里，改正以后再运行一次，接着做没有做完的。');
    return exitCodes.findings;
  }
}
