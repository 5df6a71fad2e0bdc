/** What runs: sets a mark on the window, short enough for fields that take a hundred characters. */
const run = 'hit=1'

const vectors: readonly string[] = [
  `<script>${run}</script>`,
  `<img src=x onerror=${run}>`,
  `<svg onload=${run}>`,
  `<svg/onload=${run}//`,
  `<body onload=${run}>`,
  `<iframe srcdoc="<script>parent.${run}</script>">`,
  `<iframe src="javascript:parent.${run}">`,
  `<details open ontoggle=${run}>x`,
  `<input autofocus onfocus=${run}>`,
  `<select autofocus onfocus=${run}>`,
  `<textarea autofocus onfocus=${run}>`,
  `<video><source onerror=${run}>`,
  `<audio src=x onerror=${run}>`,
  `<object data="javascript:${run}">`,
  `<embed src="javascript:${run}">`,
  `<math><mtext><img src=x onerror=${run}>`,
  `<marquee onstart=${run}>x</marquee>`,
  `<style onload=${run}></style>`,
  `<link rel=stylesheet href=x onerror=${run}>`,
  `<meta http-equiv=refresh content="0;url=javascript:${run}">`,
  `<svg><script>${run}</script></svg>`,
  `<svg><animate onbegin=${run} attributeName=x>`,
  `<svg><a xlink:href="javascript:${run}">x</a>`,
  `<form action="javascript:${run}"><input type=submit autofocus>`,
  `<base href="javascript:/a/-${run}//">`,
  `<template><script>${run}</script></template>`,
  `<noscript><p title="</noscript><img src=x onerror=${run}>">`,
  `<div style="animation:x" onanimationstart=${run}>`,
  `<img src=x oNeRrOr=${run}>`,
  `<IMG SRC=x ONERROR=${run}>`,
  `<img/src=x/onerror=${run}>`,
  `<img\nsrc=x\nonerror=${run}>`,
  `<script\x20src="data:,${run}"></script>`,
  `" autofocus onfocus=${run} x="`,
  `' autofocus onfocus=${run} x='`,
  `javascript:${run}`,
  `data:text/html,<script>${run}</script>`,
  `{{constructor.constructor('${run}')()}}`,
  `\${${run}}`,
  `;${run};//`,
]

/** What closes what the payload may stand in. */
const closings: readonly string[] = ['', '">', "'>", '</title>', '</textarea>', '--></script>', '</style>', ']]>']

const looksAlike: Readonly<Record<string, string>> = { '<': '＜', '>': '＞', '"': '＂', "'": '＇' }
/** How it arrives. */
const ways: readonly ((payload: string) => string)[] = [
  (payload) => payload,
  (payload) => payload.replace(/[<>"']/g, (c) => `&#${c.charCodeAt(0)};`),
  (payload) => payload.replace(/[<>"']/g, (c) => looksAlike[c] ?? c),
]

/** Texts that are harmless wherever text stays text: every vector behind every closing, as it is; and each vector in two other ways of writing. */
export const payloads: readonly string[] = [
  ...vectors.flatMap((vector) => closings.map((closing) => `${closing}${vector}`)),
  ...ways.slice(1).flatMap((way) => vectors.flatMap((vector) => closings.slice(0, 3).map((closing) => way(`${closing}${vector}`)))),
]
