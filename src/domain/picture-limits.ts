/**
 * Most bytes of pictures that travel. 朋友圈 makes about 280 kB of any picture, what comes larger is
 * only packed again more coarsely; chat programs take share pictures up to 60 kB, old ones thumbnails
 * up to 32 kB; an official account takes pictures below 1 MB (media/uploadimg). Checked 2026-11-23.
 */
export const pictureLimits = {
  phone: 500_000,
  share: 60_000,
  shareSmall: 32_000,
  article: 1_000_000,
} as const;
