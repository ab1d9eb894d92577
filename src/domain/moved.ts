import { z } from 'zod';
import { Line } from './fields.ts';

/** Folders that the program fills by itself: nothing else may stand there, not even a sign. */
const ownFolders =
  /^(?:assets|c|data|guide|images|inspection|phone|portal|posters|s|search|server|share|wechat|word|words|_astro)\//;

/** A page's address on this site: relative to its root, without a leading slash, `.html` at its end. */
const PagePath = z
  .string()
  .max(200, '最多 200 个字符')
  .regex(
    /^(?:[A-Za-z0-9][A-Za-z0-9_-]*\/)*[A-Za-z0-9][A-Za-z0-9_-]*\.html$/,
    '写网站里的地址，不带网址和开头的斜线，以 .html 结尾，如 towns/qinghe/documents/old.html',
  );

/** An address that once led here. */
export const FormerPath = PagePath.refine(
  (path) => !ownFolders.test(path),
  '这个文件夹由程序自己写，不能放转到新地址的页面',
);

/** Former addresses of a document, policy or board. */
export const MovedFrom = z.array(FormerPath).min(1).max(20);

/** `content/moved.json`: former addresses of pages that have no head of their own to say so. */
export const MovedFile = z.strictObject({
  moved: z
    .array(
      z.strictObject({
        from: FormerPath,
        to: PagePath,
        /** Why, for those who keep the file. */
        note: Line.optional(),
      }),
    )
    .max(2000),
});
export type MovedFile = z.infer<typeof MovedFile>;
