import type { Town } from '#domain/county.ts';
import { paperFormat } from '#domain/paper.ts';
import {
  boardPath,
  codePath,
  galleriesPath,
  galleryPath,
  noticeId,
  phoneStem,
  posterPdf,
  posterStem,
  townPath,
} from '#domain/paths.ts';
import type { ViewContext } from './context.ts';
import { fileSize } from './file-size.ts';
import { pageMeta } from './meta.ts';
import type { GalleryView } from './pages.ts';
import { currentSheets } from './posted-sheets.ts';
import { fillText } from './rich-text.ts';

/** What the build draws of every board. */
const drawn = 'a3';

/** Officers' page of a town: every poster as picture, with its size and its files to save. */
export function galleryView(context: ViewContext, town: Town): GalleryView {
  const { name } = town.file.value;
  const format = paperFormat(drawn);
  return {
    page: 'gallery',
    meta: pageMeta({
      path: galleryPath(town.id),
      title: `${name}海报图库`,
      shortTitle: '海报图库',
      description: `${name}正在张贴的海报，一张一张看，存下来打印。`,
      trail: [
        { label: '海报图库', path: galleriesPath },
        { label: name, path: townPath(town.id) },
      ],
    }),
    intro:
      '手机上长按图片保存；打印用 PDF，选“实际大小”，不要缩放。PDF 在微信里打不开时，点右上角“···”，选“在浏览器打开”。给印刷厂的（带出血）、展板和横幅用 zhangbang poster 另外生成。',
    posters: currentSheets(context)
      .filter((sheet) => sheet.town === town)
      .map(({ entry, code }) => {
        const title = fillText(context, town.id, entry.value.period, entry.value.title);
        const sheets = context.posters.get(posterStem(town.id, entry.id)) ?? [];
        const size = format ? `${format.label}，${format.width}×${format.height}毫米` : '';
        return {
          title,
          path: boardPath(town.id, entry.id),
          code,
          codePath: codePath(code),
          sheets: sheets.map((sheet) => ({ ...sheet, alt: `《${title}》${sheet.caption}` })),
          phones: (context.posters.get(phoneStem(noticeId(town.id, 'board', entry.id))) ?? []).map(
            (phone) => ({ ...phone, alt: `《${title}》${phone.caption}` }),
          ),
          files: [
            ...sheets.map(({ path, width, height, caption }) => ({
              path,
              label: caption.replace('海报', 'PNG'),
              size: [size, `${width}×${height}像素`, fileSize(context, path)]
                .filter((part) => part !== '')
                .join('，'),
            })),
            ...(sheets.length === 0
              ? []
              : [
                  {
                    path: posterPdf(posterStem(town.id, entry.id)),
                    label: 'PDF',
                    size: [
                      size,
                      `${sheets.length}页，打印时选“实际大小”`,
                      fileSize(context, posterPdf(posterStem(town.id, entry.id))),
                    ]
                      .filter((part) => part !== '')
                      .join('，'),
                  },
                ]),
          ],
        };
      }),
  };
}
