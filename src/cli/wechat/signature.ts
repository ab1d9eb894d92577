import { createHash } from 'node:crypto';

/**
 * The signature that WeChat's script wants for one page: SHA-1 of the four values as they are, in
 * the order of their names. `url` is the page's address up to its fragment, query included.
 */
export function pageSignature({
  ticket,
  nonce,
  timestamp,
  url,
}: {
  ticket: string;
  nonce: string;
  /** Seconds since 1970. */
  timestamp: number;
  url: string;
}): string {
  const text = `jsapi_ticket=${ticket}&noncestr=${nonce}&timestamp=${timestamp}&url=${url}`;
  return createHash('sha1').update(text).digest('hex');
}
