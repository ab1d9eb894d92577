import type { Credentials } from './credentials.ts';
import type { DraftPicture } from './draft-files.ts';
import { type Call, callWechat, textOf } from './wechat-api.ts';
import type { WechatSettings } from './wechat-settings.ts';

/** An article as `draft/add` and `draft/update` take it. */
export interface DraftPayload {
  article_type: 'news';
  title: string;
  author: string;
  digest: string;
  content: string;
  content_source_url: string;
  thumb_media_id: string;
  need_open_comment: 0;
  only_fans_can_comment: 0;
  /** The whole cover: it is drawn in this shape. */
  pic_crop_235_1: '0_0_1_1';
}

export interface DraftCalls {
  /** Address of the picture for articles. */
  uploadPicture: (picture: DraftPicture) => Promise<string>;
  /** Media id of the picture as a cover. */
  addCover: (picture: DraftPicture) => Promise<string>;
  /** Media id of the new draft. */
  addDraft: (payload: DraftPayload) => Promise<string>;
  updateDraft: (mediaId: string, payload: DraftPayload) => Promise<void>;
  /** Media id of the newest draft that is this article; null when there is none among the newest. */
  findDraft: (payload: DraftPayload) => Promise<string | null>;
}

/** So many drafts are looked through for one whose making was cut off. */
const newest = 20;

function form({ name, bytes }: DraftPicture): FormData {
  const type = name.endsWith('.png') ? 'image/png' : 'image/jpeg';
  const data = new FormData();
  data.set('media', new Blob([new Uint8Array(bytes)], { type }), name);
  return data;
}

interface DraftItem {
  media_id?: string;
  content?: { news_item?: { title?: string; digest?: string; content_source_url?: string }[] };
}

/** The calls of WeChat's interface that drafts need. It holds no call that publishes. */
export function draftCalls({ api, secret }: WechatSettings, access: Credentials): DraftCalls {
  const call = (what: Omit<Call, 'secrets'>): Promise<Record<string, unknown>> =>
    access.withToken((token) =>
      callWechat(api, {
        ...what,
        query: { ...what.query, access_token: token },
        secrets: [secret, token],
      }),
    );
  return {
    async uploadPicture(picture) {
      const name = `上传图片 ${picture.name}`;
      const path = '/cgi-bin/media/uploadimg';
      // Twice the same picture costs nothing: it does not count among the account's materials.
      const answer = await call({ name, path, body: form(picture), repeatable: true });
      return textOf(answer, 'url', name).replace(/^http:/, 'https:');
    },
    async addCover(picture) {
      const name = `上传封面 ${picture.name}`;
      const path = '/cgi-bin/material/add_material';
      const query = { type: 'image' };
      const answer = await call({ name, path, query, body: form(picture), repeatable: false });
      return textOf(answer, 'media_id', name);
    },
    async addDraft(payload) {
      const name = `新建草稿《${payload.title}》`;
      const path = '/cgi-bin/draft/add';
      const answer = await call({ name, path, body: { articles: [payload] }, repeatable: false });
      return textOf(answer, 'media_id', name);
    },
    async updateDraft(mediaId, payload) {
      const name = `更新草稿《${payload.title}》`;
      const path = '/cgi-bin/draft/update';
      const body = { media_id: mediaId, index: 0, articles: payload };
      await call({ name, path, body, repeatable: true });
    },
    async findDraft(payload) {
      const name = '查草稿箱';
      const path = '/cgi-bin/draft/batchget';
      const body = { offset: 0, count: newest, no_content: 1 };
      const answer = await call({ name, path, body, repeatable: true });
      const items = (Array.isArray(answer['item']) ? answer['item'] : []) as DraftItem[];
      const found = items.find(({ content }) => {
        const [first] = content?.news_item ?? [];
        return (
          first?.title === payload.title &&
          first.digest === payload.digest &&
          first.content_source_url === payload.content_source_url
        );
      });
      return found?.media_id ?? null;
    },
  };
}
