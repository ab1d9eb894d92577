import script from '#channels/web/scripts/copy.js?raw';

/** Copy buttons of the officers' pages; the pages work without. */
export function GET(): Response {
  return new Response(script, { headers: { 'content-type': 'text/javascript; charset=utf-8' } });
}
