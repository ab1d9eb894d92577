/**
 * What pages may load: only what stands in the site itself, nothing inline. Scripts and styles have
 * their own directives, which Astro adds to the meta element of each page.
 */
export const policyDirectives = [
  "default-src 'none'",
  "img-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
] as const;

/** The whole policy as a header; `frame-ancestors` is not allowed in a meta element. */
export const policyHeader = [
  ...policyDirectives,
  "script-src 'self'",
  "style-src 'self'",
  "frame-ancestors 'self'",
].join('; ');
