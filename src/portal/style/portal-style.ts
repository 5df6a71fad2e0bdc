/**
 * The whole look of the portal: one style sheet, no framework, below 20 KB beside the faces of our font. Colours are variables, so that 高对比度 and 长辈版 change them in one place.
 * A module and not a file: the portal reads no disk.
 */
export const portalStyle = `
:root { --ink: #1b1f24; --soft: #4b5563; --line: #c9d0d8; --pale: #f3f5f7; --paper: #fff; --link: #0b4f8a; --link-deep: #07365f;
  --main: #0b4f8a; --ok: #0d6238; --ok-pale: #e8f4ed; --warn: #8a4b00; --warn-pale: #fdf3e2; --bad: #a61b1b; --bad-pale: #fdeeee;
  --focus: #ffd23f; --size: 17px; --gap: 1rem }
.large { --size: 23px }
.contrast { --ink: #000; --soft: #000; --line: #000; --pale: #fff; --link: #00268a; --link-deep: #000; --main: #000; --ok: #003d1f;
  --ok-pale: #fff; --warn: #4a2600; --warn-pale: #fff; --bad: #7a0000; --bad-pale: #fff }
*, *::before, *::after { box-sizing: border-box }
html { font-size: var(--size); -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-top: 1rem }
body { margin: 0; min-height: 100vh; display: flex; flex-direction: column; color: var(--ink); background: var(--paper); font-family: "Yifa Sans", system-ui, sans-serif; line-height: 1.75;
  overflow-wrap: anywhere; line-break: strict; text-autospace: normal; font-variant-numeric: tabular-nums }
h1, h2, h3, h4 { line-height: 1.35; margin: 1.6em 0 0.5em; text-wrap: balance }
h1 { font-size: 1.75rem; margin-top: 0.2em }
h2 { font-size: 1.3rem }
h3 { font-size: 1.1rem }
p, ul, ol, dl, table, details, fieldset { margin: 0 0 1em }
p, li, dd, .prose { max-width: 44em }
a { color: var(--link); text-underline-offset: 0.18em; text-decoration-thickness: 1px }
a:hover { color: var(--link-deep); text-decoration-thickness: 3px }
:focus-visible, [autofocus]:focus { outline: 3px solid var(--ink); outline-offset: 1px; box-shadow: 0 0 0 6px var(--focus) }
main:focus { outline: 0; box-shadow: none }
.skip { position: absolute; left: -999em; padding: 0.6em 1em; background: var(--focus); color: #000; z-index: 2 }
.skip:focus { left: 0; top: 0 }
.wide { width: 100%; max-width: 66rem; margin: 0 auto; padding: 0 1rem }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap }
.soft { color: var(--soft); font-weight: 400 }
.small { font-size: 0.88rem }
.nowrap { white-space: nowrap }
.demo { background: var(--warn-pale); border-bottom: 1px solid var(--line); color: var(--warn); font-size: 0.88rem }
.demo p { margin: 0; padding: 0.35rem 0; max-width: none }
.top { border-bottom: 3px solid var(--main) }
.top .wide { display: flex; flex-wrap: wrap; align-items: center; gap: 0 1.5rem }
.brand { display: inline-flex; align-items: center; gap: 0.6rem; min-height: 44px; padding: 0.5rem 0; font-size: 1.15rem;
  font-weight: 700; color: var(--ink); text-decoration: none }
.brand b { background: var(--main); color: #fff; padding: 0.1em 0.45em; border-radius: 4px; letter-spacing: 0.1em }
.top nav { margin-left: auto }
.top ul, .tools ul, .foot ul { list-style: none; display: flex; flex-wrap: wrap; margin: 0; padding: 0; gap: 0 1.1rem }
.top a, .tools a, .foot a, .tools button { display: inline-flex; align-items: center; min-height: 44px }
.top nav a { text-decoration: none }
.top nav a[aria-current] { font-weight: 700; box-shadow: inset 0 -3px var(--main) }
.tools { background: var(--pale); border-bottom: 1px solid var(--line); font-size: 0.88rem }
.tools .wide { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 1rem }
.tools span { display: inline-flex; align-items: center; min-height: 44px }
main { padding: 1.5rem 0 3rem }
.crumbs { font-size: 0.9rem; margin: 0.3rem 0 -1rem }
.crumbs ol { list-style: none; padding: 0; margin: 0; display: flex; flex-wrap: wrap; gap: 0 0.5em }
.crumbs li + li::before { content: "›"; margin-right: 0.5em; color: var(--soft) }
.crumbs a, .back { display: inline-flex; align-items: center; min-height: 44px }
.foot { margin-top: auto; border-top: 1px solid var(--line); background: var(--pale); padding: 1rem 0 2rem; font-size: 0.9rem }
.caption { display: block; color: var(--soft); font-size: 1rem; font-weight: 400; margin-bottom: 0.2em }
.button, button { font: inherit; display: inline-flex; align-items: center; justify-content: center; min-height: 44px;
  padding: 0.4em 1.2em; border: 2px solid var(--main); border-radius: 4px; background: var(--main); color: #fff; text-decoration: none;
  cursor: pointer; font-weight: 600 }
.button:hover, button:hover { background: var(--link-deep); border-color: var(--link-deep); color: #fff }
.second { background: var(--paper); color: var(--link) }
.plain { background: none; border: 0; padding: 0; color: var(--link); text-decoration: underline; font-weight: 400; font-size: inherit }
.plain:hover { background: none; color: var(--link-deep) }
.row { display: flex; flex-wrap: wrap; gap: 0.6rem 1rem; align-items: center; margin: 1.2rem 0 }
form.search { display: flex; flex-wrap: wrap; gap: 0.5rem; margin: 0 0 1.5rem; max-width: 44em }
form.search input { flex: 1 1 14em }
form.search label { flex: 1 0 100%; font-weight: 600 }
.facets { display: grid; flex: 1 1 100%; min-width: 0; grid-template-columns: repeat(auto-fit, minmax(min(13em, 100%), 1fr));
  gap: 0.8rem 1rem; align-items: end; margin: 0 0 1.5rem; max-width: 56em }
.facets p { margin: 0; min-width: 0 }
input, select, textarea { font: inherit; color: inherit; background: var(--paper); border: 2px solid var(--soft); border-radius: 3px;
  min-height: 44px; padding: 0.3em 0.55em; max-width: 100% }
input[type="text"], input[type="search"], input[type="password"], input[type="tel"], input[type="date"], input[type="file"], select,
  textarea { width: 100%; max-width: 32em }
input.w4 { width: 5em !important }
input.w2 { width: 3.6em !important }
input.w12 { max-width: 14em !important }
input.w22 { max-width: 22em !important }
textarea { min-height: 8em; max-width: 40em }
label { display: block; font-weight: 600 }
h1 label, h1 legend, legend h1 { font-weight: 700; margin: 0 }
.field { margin: 0 0 1.8rem; border: 0; padding: 0; min-width: 0 }
fieldset { border: 0; padding: 0; min-width: 0 }
legend { padding: 0; font-weight: 600 }
.hint { color: var(--soft); margin: 0 0 0.35em }
.why { font-size: 0.88rem; color: var(--soft); margin: 0 0 0.5em }
.wrong { border-left: 5px solid var(--bad); padding-left: 1rem }
.wrong input, .wrong textarea, .wrong select { border-color: var(--bad) }
.message { color: var(--bad); font-weight: 700; margin: 0 0 0.4em }
.dates { display: flex; gap: 1rem; flex-wrap: wrap }
.dates label { font-weight: 400 }
.pick { display: flex; align-items: center; gap: 0.7rem; min-height: 44px; margin: 0.15rem 0; font-weight: 400; max-width: 44em }
.pick input { width: 1.6rem; height: 1.6rem; min-height: 0; flex: none; accent-color: var(--main); margin: 0 }
.pick label { font-weight: 400; flex: 1; padding: 0.45rem 0 }
.unit { display: flex; align-items: center; gap: 0.5rem }
.box { border: 1px solid var(--line); border-radius: 5px; padding: 1rem 1.2rem; margin: 0 0 1.2rem }
.box > :first-child, .panel > :first-child, .errors > :first-child, .note > :first-child { margin-top: 0 }
.box > :last-child, .note > :last-child, .panel > :last-child, .errors > :last-child { margin-bottom: 0 }
.errors { border: 4px solid var(--bad); padding: 1rem 1.2rem; margin: 0 0 1.8rem }
.errors a { color: var(--bad); font-weight: 700 }
.note { border-left: 6px solid var(--main); background: var(--pale); padding: 0.8rem 1.1rem; margin: 0 0 1.2rem }
#verified { margin-top: 1.2rem }
.note.warn { border-color: var(--warn); background: var(--warn-pale) }
.note.bad { border-color: var(--bad); background: var(--bad-pale) }
.note.ok { border-color: var(--ok); background: var(--ok-pale) }
.panel { background: var(--ok); color: #fff; padding: 1.6rem 1.4rem; border-radius: 5px; margin: 0 0 1.6rem; text-align: center }
.panel p, .panel h1 { max-width: none }
.panel .number { font-size: 1.6rem; font-weight: 700; user-select: all }
.tag { display: inline-block; padding: 0.05em 0.6em; border-radius: 3px; font-size: 0.85rem; font-weight: 600;
  border: 1px solid currentColor; background: var(--paper); color: var(--link); white-space: nowrap }
.tag.ok { color: var(--ok) }
.tag.warn { color: var(--warn) }
.tag.bad { color: var(--bad) }
.tag.off { color: var(--soft) }
.cards { list-style: none; padding: 0; display: grid; gap: 1rem; grid-template-columns: repeat(auto-fill, minmax(min(17rem, 100%),
  1fr)) }
.cards li { border: 1px solid var(--line); border-top: 4px solid var(--main); border-radius: 5px; padding: 0.9rem 1.1rem }
.cards h2, .cards h3 { margin: 0 0 0.2em; font-size: 1.1rem }
.cards p { margin: 0 }
.cards a { display: inline-flex; min-height: 44px; align-items: center }
.rows { list-style: none; padding: 0; margin: 0 0 1.5rem; border-top: 1px solid var(--line) }
.rows > li { border-bottom: 1px solid var(--line); padding: 0.8rem 0; max-width: none }
.rows h2, .rows h3 { margin: 0; font-size: 1.1rem }
.rows h2 a, .rows h3 a { display: inline-block; padding: 0.3rem 0 }
.rows p { margin: 0.15em 0 0 }
.summary { margin: 0 0 1.6rem; border-top: 1px solid var(--line) }
.summary > div { display: grid; grid-template-columns: minmax(8em, 14em) 1fr auto; gap: 0.3rem 1.2rem; padding: 0.6rem 0;
  border-bottom: 1px solid var(--line) }
.summary dt { font-weight: 600 }
.summary dd { margin: 0; white-space: pre-line }
.summary dd a { display: inline-block; padding: 0.35rem 0 }
.scroll { overflow-x: auto; margin: 0 0 1.2rem }
.flow svg { display: block; max-width: none }
table { border-collapse: collapse; width: 100%; margin: 0 }
caption { text-align: left; font-weight: 600; padding: 0.3em 0 }
th, td { text-align: left; vertical-align: top; padding: 0.55rem 0.7rem 0.55rem 0; border-bottom: 1px solid var(--line);
  min-width: 5em }
th { font-weight: 600 }
tbody th { min-width: 8em }
.count { white-space: nowrap }
.bar { vertical-align: -2px; margin-left: 0.5em; max-width: 40% }
.bar rect { fill: var(--main) }
thead th { border-bottom: 2px solid var(--ink) }
summary { cursor: pointer; color: var(--link); min-height: 44px; display: flex; align-items: center; text-decoration: underline;
  text-underline-offset: 0.18em }
summary::before { content: "＋"; margin-right: 0.4em; text-decoration: none }
details[open] > summary::before { content: "－" }
details > div, details > ol, details > ul { border-left: 4px solid var(--line); padding: 0.2rem 0 0.2rem 1.1rem; margin-top: 0.2rem }
details > ol, details > ul { padding-left: 2.4rem }
.track { list-style: none; padding: 0; margin: 0 0 1.5rem }
.track > li { position: relative; padding: 0 0 1.1rem 2.2rem; max-width: none }
.track > li::before { content: ""; position: absolute; left: 0.35rem; top: 0.45rem; width: 0.95rem; height: 0.95rem;
  border-radius: 50%; border: 3px solid var(--soft); background: var(--paper) }
.track > li:not(:last-child)::after { content: ""; position: absolute; left: 0.75rem; top: 1.5rem; bottom: -0.45rem; width: 3px;
  background: var(--line) }
.track > li.done::before { background: var(--ok); border-color: var(--ok) }
.track > li.now::before { border-color: var(--main); box-shadow: inset 0 0 0 2px var(--paper), inset 0 0 0 9px var(--main) }
.track > li.late::before { border-color: var(--bad); background: var(--bad) }
.track p { margin: 0 }
.toc { columns: 2 12em; list-style: none; padding: 0; max-width: 44em }
.toc a { display: inline-flex; min-height: 44px; align-items: center }
.days { font-size: 1.35rem; font-weight: 700 }
code, .code { font-family: ui-monospace, Consolas, monospace, "Yifa Sans"; font-size: 0.9em; overflow-wrap: anywhere }
pre { white-space: pre-wrap; overflow-wrap: anywhere; background: var(--pale); border: 1px solid var(--line); padding: 0.8rem 1rem;
  font-size: 0.85rem }
ins { text-decoration: none; background: var(--ok-pale); border-bottom: 2px solid var(--ok) }
del { background: var(--bad-pale) }
.paging { display: flex; flex-wrap: wrap; gap: 1rem }
.panel.past { background: var(--ink) }
.panel .number { text-wrap: balance }
.panel h2 { margin: 0; font-size: 1.1rem; font-weight: 400 }
.months { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(21rem, 100%), 1fr)); gap: 1.2rem; margin: 0 0 1.5rem }
.month { table-layout: fixed; align-self: start }
.month th, .month td { min-width: 0; padding: 0.15rem; text-align: center; border: 1px solid var(--line); height: 3rem; line-height: 1.3 }
.month thead th { height: auto }
.month .date, .month .sign { display: block }
.month .sign { font-size: 0.72rem; white-space: nowrap; overflow: hidden }
.month .counts { background: var(--ok-pale) }
.month .rest { background: var(--pale); color: var(--soft); border-style: dashed }
.month .event, .month .late { border: 2px solid var(--ink) }
.month .due { border: 3px solid var(--ink); background: var(--ink); color: var(--paper); font-weight: 700 }
@media (max-width: 40em) {
  h1 { font-size: 1.45rem }
  .top nav { margin-left: 0 }
  .top .wide { padding-bottom: 0.2rem }
  .summary > div { grid-template-columns: 1fr auto }
  .summary dd:first-of-type { grid-column: 1 / -1; grid-row: 2 }
  .summary dd:last-of-type:not(:first-of-type) { grid-row: 1; grid-column: 2 }
  .stack thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }
  .stack, .stack tbody, .stack tr, .stack td, .stack th { display: block; border: 0; padding: 0.1rem 0 }
  .stack tr { border-bottom: 1px solid var(--line); padding: 0.7rem 0 }
  .stack td.none { display: none }
  .stack td[data-h]::before { content: attr(data-h) "："; color: var(--soft); font-weight: 600 }
}
@media (forced-colors: active) {
  .track > li::before { forced-color-adjust: none }
}
@media print {
  :root { --size: 11pt }
  .top nav, .tools, .demo, .foot, .skip, .crumbs, .back, form, .row, .noprint, .paging { display: none !important }
  .panel { color: #000; background: none; border: 2px solid #000 }
  main { padding: 0 }
  a { color: #000; text-decoration: none }
  details > * { display: block }
  h2, h3 { break-after: avoid }
  tr, li, .box, .month { break-inside: avoid }
  .month .due { color: #000; background: none }
  .wide { max-width: none; padding: 0 }
  .flow { overflow: visible; break-before: avoid; break-after: page }
  .flow svg { width: auto; height: auto; max-width: 100%; max-height: 88vh }
  thead { display: table-header-group }
}
.qr { max-width: 15rem; border: 1px solid var(--line); background: #fff }
.qr svg { display: block; width: 100%; height: auto }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }
.rows.boxes { border-top: 0 }
.rows.boxes > li { border: 1px solid var(--line); padding: 1rem 1.2rem }
`
