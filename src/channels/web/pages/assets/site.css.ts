import { styleSheet } from '#channels/web/style-sheet.ts';

/** The one style sheet of the site, at a name without digest so that saved pages keep working. */
export function GET(): Response {
  return new Response(styleSheet, { headers: { 'content-type': 'text/css; charset=utf-8' } });
}
