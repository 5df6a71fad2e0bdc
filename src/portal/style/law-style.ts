/** The look of the law library: the words of a text, its contents beside it, and two versions side by side. */
export const lawStyle = `
mark { background: var(--focus); color: #000; padding: 0 0.1em; box-shadow: inset 0 -2px #8a6d00 }
.filters { flex: 1 1 100%; margin: 0 }
.filters .facets { margin: 0.4rem 0 0 }
.law-text p { margin: 0 0 0.6em; text-align: justify; text-indent: 0 }
.law-text .item, .law-text .sub-item { padding-left: 2em }
.law-text .sub-item { padding-left: 4em }
.law-text h2, .law-text h3, .law-text h4, .law-text h5 { text-align: center; max-width: 44rem; scroll-margin-top: 1rem }
.law-text h5 { font-size: 1rem; margin: 1.4em 0 0.5em }
.art { margin: 0 0 0.4rem; padding: 0.2rem 0.6rem; border-left: 4px solid transparent; scroll-margin-top: 1rem }
.art:target { border-color: var(--main); background: var(--pale) }
.num { font-weight: 700; margin-right: 1em; text-decoration: none }
.num:hover { text-decoration: underline }
.by { font-size: 0.85rem; color: var(--soft); margin-left: 0.8em; white-space: nowrap }
.unheld { border-bottom: 2px dotted var(--soft) }
.gone { font-size: 0.8rem; color: var(--bad); border: 1px solid currentColor; border-radius: 3px; padding: 0 0.3em; margin: 0 0.2em;
  white-space: nowrap }
.contents ol { list-style: none; padding: 0.2rem 0 0.2rem 0.8rem; margin: 0; font-size: 0.92rem }
.contents a { display: flex; align-items: center; min-height: 44px; text-decoration: none; line-height: 1.4 }
.contents .l1 { padding-left: 1em }
.contents .l2 { padding-left: 2em }
.contents .l3 { padding-left: 3em }
.contents .here > a { font-weight: 700 }
.law-changes h3 { margin-bottom: 0.3em }
.sides { display: grid; gap: 0.4rem 1.6rem }
.sides h4 { font-size: 0.88rem; font-weight: 600; color: var(--soft); margin: 0.3em 0 0.1em }
.law-words { white-space: pre-line }
.law-words del { text-decoration: line-through 2px var(--bad) }
.law-words ins { text-decoration: none }
@media (min-width: 60em) {
  .law { display: grid; grid-template-columns: 15rem minmax(0, 1fr); gap: 0 2.5rem; align-items: start }
  .law > div:only-child { grid-column: 1 / -1 }
  .contents { position: sticky; top: 0.5rem; max-height: calc(100vh - 1rem); overflow-y: auto; border-right: 1px solid var(--line) }
  .contents a { min-height: 32px }
  @supports selector(::details-content) {
    .contents details::details-content { content-visibility: visible; display: block }
    .contents summary { pointer-events: none; color: var(--ink); text-decoration: none; font-weight: 700 }
    .contents summary::before { content: none }
  }
  .sides { grid-template-columns: 1fr 1fr }
  .sides > :only-child { grid-column: 1 / -1 }
}
@media (max-width: 40em) {
  .top ul { gap: 0 0.8rem }
}
@media print {
  .contents, .by, .law-facts { display: none }
  .law { display: block }
  .art { padding: 0; border: 0; break-inside: avoid }
  .num { margin-right: 1em }
  .law-words ins { border-bottom: 1px solid #000; background: none }
}
`
