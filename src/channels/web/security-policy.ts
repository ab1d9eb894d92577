import type { WechatSigning } from '#views/pages.ts';

/** WeChat's own script, the only one from elsewhere, and only where signing is configured. */
export const wechatScript = 'https://res.wx.qq.com/open/js/jweixin-1.6.0.js';

/** Sources of scripts besides hashes: the site itself, and WeChat's script where it is configured. */
export const scriptSources = (signing: WechatSigning | null): string[] => [
  "'self'",
  ...(signing ? [wechatScript] : []),
];

const connectSources = (signing: WechatSigning | null): string =>
  ["'self'", ...(signing ? [signing.address] : [])].join(' ');

/**
 * What pages may load: only what stands in the site itself, nothing inline. Scripts and styles have
 * their own directives, which Astro adds to the meta element of each page.
 */
export const policyDirectives = (signing: WechatSigning | null) =>
  [
    "default-src 'none'",
    "img-src 'self'",
    `connect-src ${connectSources(signing)}`,
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
  ] as const;

/** The whole policy as a header; `frame-ancestors` is not allowed in a meta element. */
export const policyHeader = (signing: WechatSigning | null): string =>
  [
    ...policyDirectives(signing),
    `script-src ${scriptSources(signing).join(' ')}`,
    "style-src 'self'",
    "frame-ancestors 'self'",
  ].join('; ');
