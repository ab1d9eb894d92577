import { z } from 'zod';
import { Line, Paragraph } from './fields.ts';

/**
 * Limits of texts that travel. Characters are counted as they are printed; of a text message they
 * are UTF-16 units, of 企业微信 UTF-8 bytes. Sources: 阿里云短信 44335 (70, 67, 500), 企业微信
 * 群机器人 91770 (4096); the others are what a phone shows without unfolding.
 */
export const wordLimits = {
  sms: 70,
  smsPart: 67,
  smsMost: 500,
  headline: 20,
  group: 300,
  announcement: 500,
  moments: 100,
  wecomBytes: 4096,
  loudspeaker: 300,
  /** Most characters between two marks, so that one breath is enough. */
  breath: 30,
  slogan: 20,
} as const;

const Own = Paragraph.max(2000, '最多 2000 字');

/** An officer's own wordings; what is left out is put together from the content. */
export const OwnWords = z.strictObject({
  /** First line of the group notice. */
  headline: Line.optional(),
  /** Without the signature, which is put before it. */
  sms: Own.optional(),
  group: Own.optional(),
  announcement: Own.optional(),
  moments: Own.optional(),
  wecom: Own.optional(),
  loudspeaker: Own.optional(),
  slogans: z.array(Line).min(1).max(5).optional(),
});
export type OwnWords = z.infer<typeof OwnWords>;
