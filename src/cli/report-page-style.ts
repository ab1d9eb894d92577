/** Style of the report page, as it stands in the page: no font, picture or sheet from elsewhere. */
export const reportPageStyle = `
:root { color-scheme: light; --ink: #1b2321; --muted: #434c48; --line: #cfcbbb; --ground: #f6f3ea;
  --surface: #fffdf8; --main: #0d4a43; --amber: #6a3f00; --amber-ground: #fbeecf;
  --brick: #84200f; --brick-ground: #fbe9e3; }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); line-height: 1.7;
  font: 17px/1.7 "PingFang SC", "HarmonyOS Sans SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
.whole { max-width: 62rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
h1 { margin: 0 0 .25rem; font-size: 1.8rem; color: var(--main); }
h2 { margin: 2.5rem 0 .5rem; padding-bottom: .25rem; border-bottom: 2px solid var(--main); font-size: 1.4rem; }
h3 { margin: 1.5rem 0 .5rem; font-size: 1rem; font-family: ui-monospace, "Cascadia Mono", Consolas, monospace;
  overflow-wrap: anywhere; }
.outcome { padding: .5rem .9rem; border-left: .4rem solid var(--main); background: var(--surface); font-weight: 700; }
.outcome.stops { border-color: var(--brick); background: var(--brick-ground); color: var(--brick); }
.filters { display: grid; gap: .5rem; margin: 1rem 0; padding: 0; border: 0; }
.filters fieldset { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; margin: 0; padding: .5rem .9rem;
  border: 1px solid var(--line); border-radius: .4rem; background: var(--surface); }
.filters label { display: inline-flex; align-items: center; gap: .4rem; min-height: 2.4rem; cursor: pointer; }
.filters input { width: 1.15rem; height: 1.15rem; accent-color: var(--main); }
table { border-collapse: collapse; width: 100%; background: var(--surface); }
th, td { padding: .35rem .75rem; border: 1px solid var(--line); text-align: left; }
td + td, th + th { text-align: right; font-variant-numeric: tabular-nums; width: 7rem; }
a { color: var(--main); }
.finding { margin: .75rem 0; padding: .75rem 1rem; border: 1px solid var(--line); border-left-width: .4rem;
  border-radius: .4rem; background: var(--surface); break-inside: avoid; }
.finding.error { border-left-color: var(--brick); }
.finding.warning { border-left-color: #b97a13; }
.finding.notice { border-left-color: #6fa398; }
.finding p { margin: .25rem 0; overflow-wrap: anywhere; }
.label { display: inline-block; margin-right: .5rem; padding: 0 .6rem; border-radius: .3rem; font-weight: 700; }
.error .label { background: var(--brick); color: #fff; }
.warning .label { background: var(--amber-ground); color: var(--amber); }
.notice .label { background: #e2ece5; color: var(--main); }
.what { font-weight: 700; }
.where, .rule { color: var(--muted); font-size: .9rem; }
pre { margin: .5rem 0; padding: .5rem .75rem; background: #edeade; white-space: pre-wrap; overflow-wrap: anywhere;
  font: .95rem/1.7 ui-monospace, "Cascadia Mono", Consolas, "Noto Sans Mono CJK SC", monospace; }
mark { background: #ffd76a; color: #1b1300; text-decoration: underline; text-decoration-thickness: 2px; }
details summary { cursor: pointer; color: var(--main); }
:focus-visible { outline: 3px solid #b45309; outline-offset: 2px; }
body:has(#only-error:checked) .finding:not(.error), body:has(#only-warning:checked) .finding:not(.warning),
body:has(#only-notice:checked) .finding:not(.notice) { display: none; }
body:has(#only-error:checked) :is(.town, .file):not(:has(.error)),
body:has(#only-warning:checked) :is(.town, .file):not(:has(.warning)),
body:has(#only-notice:checked) :is(.town, .file):not(:has(.notice)) { display: none; }
@media print {
  body { background: #fff; font-size: 11pt; }
  .whole { max-width: none; padding: 0; }
  .filters, details { display: none; }
  .finding, table, .outcome { background: #fff; }
  .label { border: 1px solid; background: #fff !important; color: inherit !important; }
  h2, h3 { break-after: avoid; }
}
@supports not selector(:has(a)) { .filters { display: none; } }
`;
