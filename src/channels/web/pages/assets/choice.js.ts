import script from '#channels/web/scripts/choice.js?raw';

export function GET(): Response {
  return new Response(script, { headers: { 'content-type': 'text/javascript; charset=utf-8' } });
}
