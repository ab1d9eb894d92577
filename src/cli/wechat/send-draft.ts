import { createHash } from 'node:crypto';
import type { DraftCalls, DraftPayload } from './draft-calls.ts';
import type { DraftArticle } from './draft-files.ts';
import type { DraftLedger } from './draft-ledger.ts';
import { WechatError } from './wechat-error.ts';

/** What is to be done for an article; `same` when WeChat has it already. */
export type DraftState = 'new' | 'changed' | 'same' | 'unfinished';

/** The article as the account would hold it: its words, and its pictures by their content. */
function digestOf({ entry, html, pictures, cover }: DraftArticle): string {
  const { title, author, digest, sourceUrl } = entry;
  const files = [...pictures, cover].map(({ name, sha256 }) => [name, sha256]);
  return createHash('sha256')
    .update(JSON.stringify([title, author, digest, sourceUrl, html, files]))
    .digest('hex');
}

export function draftState(article: DraftArticle, { drafts }: DraftLedger): DraftState {
  const known = drafts[article.entry.id];
  if (!known) return 'new';
  if (known.mediaId === undefined) return 'unfinished';
  return known.digest === digestOf(article) ? 'same' : 'changed';
}

/** Pictures and covers of an article that the account has not. */
export const missingFiles = (
  { pictures, cover }: DraftArticle,
  ledger: Pick<DraftLedger, 'pictures' | 'covers'>,
): { pictures: DraftArticle['pictures']; cover: boolean } => ({
  pictures: pictures.filter(({ sha256 }) => ledger.pictures[sha256] === undefined),
  cover: ledger.covers[cover.sha256] === undefined,
});

async function upload(
  article: DraftArticle,
  ledger: DraftLedger,
  calls: DraftCalls,
  log: (line: string) => void,
): Promise<void> {
  const missing = missingFiles(article, ledger);
  for (const picture of missing.pictures) {
    log(`上传图片 ${picture.name}`);
    ledger.pictures[picture.sha256] = await calls.uploadPicture(picture);
    await ledger.save();
  }
  if (!missing.cover) return;
  log(`上传封面 ${article.cover.name}`);
  ledger.covers[article.cover.sha256] = await calls.addCover(article.cover);
  await ledger.save();
}

function payloadOf({ entry, html, pictures, cover }: DraftArticle, ledger: DraftLedger) {
  const content = pictures.reduce(
    (text, { name, sha256 }) =>
      text.replaceAll(`src="${name}"`, `src="${ledger.pictures[sha256]}"`),
    html,
  );
  return {
    article_type: 'news',
    title: entry.title,
    author: entry.author,
    digest: entry.digest,
    content,
    content_source_url: entry.sourceUrl,
    thumb_media_id: ledger.covers[cover.sha256] ?? '',
    need_open_comment: 0,
    only_fans_can_comment: 0,
    pic_crop_235_1: '0_0_1_1',
  } satisfies DraftPayload;
}

const gone = 40007;

/**
 * Brings one article into the drafts: what is missing is uploaded, then its draft is made or brought
 * up to date. Nothing is done for an article that is there already. The ledger is written after each
 * step, so that the same call goes on where a crash or a refusal stopped it.
 */
export async function sendDraft(
  article: DraftArticle,
  ledger: DraftLedger,
  calls: DraftCalls,
  log: (line: string) => void,
): Promise<'added' | 'updated' | 'same'> {
  const { id } = article.entry;
  const state = draftState(article, ledger);
  if (state === 'same') return 'same';
  await upload(article, ledger, calls, log);
  const payload = payloadOf(article, ledger);
  const digest = digestOf(article);
  const keep = async (mediaId: string | undefined): Promise<void> => {
    ledger.drafts[id] = { digest, ...(mediaId === undefined ? {} : { mediaId }) };
    await ledger.save();
  };
  // Cut off while it was made: it may be there, and a second one would be sent by mistake.
  const former =
    ledger.drafts[id]?.mediaId ?? (state === 'new' ? null : await calls.findDraft(payload));
  if (former !== null) {
    try {
      await calls.updateDraft(former, payload);
      await keep(former);
      return 'updated';
    } catch (error) {
      if (!(error instanceof WechatError) || error.code !== gone) throw error;
      log(`《${payload.title}》原来的草稿已经不在，重新建一篇`);
    }
  }
  await keep(undefined);
  let mediaId: string;
  try {
    mediaId = await calls.addDraft(payload);
  } catch (error) {
    if (error instanceof WechatError) {
      // Refused, so nothing was made.
      delete ledger.drafts[id];
      await ledger.save();
      await forgetLostCover(error, article, ledger);
    }
    throw error;
  }
  await keep(mediaId);
  return 'added';
}

/** A cover that somebody removed in the account is uploaded again the next time. */
async function forgetLostCover(
  { code }: WechatError,
  { cover }: DraftArticle,
  ledger: DraftLedger,
): Promise<void> {
  if (code !== gone) return;
  delete ledger.covers[cover.sha256];
  await ledger.save();
}
