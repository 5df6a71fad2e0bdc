/** An element as any reader of XML gives it. */
interface Element {
  readonly nodeType: number
  readonly nodeName: string
  readonly namespaceURI?: string | null
  readonly childNodes: Iterable<{ readonly nodeType: number; readonly nodeValue: string | null }>
  readonly parentNode: object | null
  getAttribute(name: string): string | null
}

const hierarchy = '(?:part|title|chapter|section|article|clause|paragraph|point|indent|hcontainer) '
const block = '(?:p|table) '
const core = 'FRBRthis FRBRuri FRBRdate FRBRauthor '
const provision = `(?:num )?(?:heading )?(?:(?:intro )?(?:${hierarchy})*(?:wrapUp )?|content )`

/**
 * Content models of the elements that we write, as the schema gives them: a pattern over the names of the children, and the attributes that
 * must be there. `text` marks elements that hold words and inline elements.
 * @source akomantoso30.xsd (Akoma Ntoso 1.0 Part 2), reduced to these elements by hand
 */
const models: Readonly<Record<string, { readonly children?: string; readonly needs?: readonly string[]; readonly text?: true }>> = {
  akomaNtoso: { children: 'act ' },
  act: { children: '(?:meta )(?:coverPage )?(?:preface )?(?:preamble )?body (?:conclusions )?(?:attachments )?', needs: ['name'] },
  doc: { children: 'meta (?:preface )?(?:preamble )?mainBody (?:conclusions )?(?:attachments )?', needs: ['name'] },
  meta: {
    children:
      'identification (?:publication )?(?:classification )*(?:lifecycle )*(?:workflow )*(?:analysis )*(?:temporalData )*(?:references )*(?:notes )*(?:proprietary )*(?:presentation )*',
  },
  identification: { children: 'FRBRWork FRBRExpression FRBRManifestation (?:FRBRItem )?', needs: ['source'] },
  FRBRWork: { children: `${core}FRBRcountry (?:FRBRsubtype )?(?:FRBRnumber )*(?:FRBRname )*` },
  FRBRExpression: { children: `${core}(?:FRBRversionNumber )?(?:FRBRauthoritative )?(?:FRBRmasterExpression )?(?:FRBRlanguage )+` },
  FRBRManifestation: { children: `${core}(?:FRBRformat )?` },
  FRBRthis: { needs: ['value'] },
  FRBRuri: { needs: ['value'] },
  FRBRdate: { needs: ['date', 'name'] },
  FRBRauthor: { needs: ['href'] },
  FRBRcountry: { needs: ['value'] },
  FRBRsubtype: { needs: ['value'] },
  FRBRnumber: { needs: ['value'] },
  FRBRname: { needs: ['value'] },
  FRBRversionNumber: { needs: ['value'] },
  FRBRauthoritative: { needs: ['value'] },
  FRBRlanguage: { needs: ['language'] },
  FRBRformat: { needs: ['value'] },
  publication: { needs: ['date', 'name', 'showAs'] },
  lifecycle: { children: '(?:eventRef )+', needs: ['source'] },
  eventRef: { needs: ['eId', 'date', 'source', 'type'] },
  temporalData: { children: '(?:temporalGroup )+', needs: ['source'] },
  temporalGroup: { children: '(?:timeInterval )+', needs: ['eId'] },
  timeInterval: { needs: ['refersTo'] },
  references: { children: '(?:(?:original|TLCOrganization|TLCEvent|TLCConcept) )+', needs: ['source'] },
  original: { needs: ['eId', 'href', 'showAs'] },
  TLCOrganization: { needs: ['eId', 'href', 'showAs'] },
  TLCEvent: { needs: ['eId', 'href', 'showAs'] },
  TLCConcept: { needs: ['eId', 'href', 'showAs'] },
  proprietary: { children: '(?:yifa:\\w+ )*', needs: ['source'] },
  preface: { children: `(?:${block})+` },
  preamble: { children: `(?:${block})+` },
  body: { children: `(?:${hierarchy})+` },
  mainBody: { children: `(?:${block})+` },
  attachments: { children: '(?:attachment )+' },
  attachment: { children: '(?:num )?(?:heading )?doc ', needs: ['eId'] },
  hcontainer: { children: provision, needs: ['eId', 'name'] },
  intro: { children: `(?:${block})+` },
  wrapUp: { children: `(?:${block})+` },
  content: { children: `(?:${block})+` },
  table: { children: '(?:tr )+' },
  tr: { children: '(?:(?:th|td) )+' },
  th: { children: `(?:${block})+` },
  td: { children: `(?:${block})+` },
  p: { children: '(?:(?:docTitle|docNumber|docDate) )*', text: true },
  docTitle: { text: true },
  docNumber: { text: true },
  docDate: { needs: ['date'], text: true },
  num: { text: true },
  heading: { text: true },
  ...Object.fromEntries(
    ['part', 'title', 'chapter', 'section', 'article', 'clause', 'paragraph', 'point', 'indent'].map((name) => [
      name,
      { children: provision, needs: ['eId'] },
    ]),
  ),
}

const childrenOf = (node: Element): Element[] => [...node.childNodes].filter((child) => child.nodeType === 1) as unknown as Element[]

function breachesOf(node: Element, at: string): string[] {
  const model = models[node.nodeName]
  if (node.nodeName.startsWith('yifa:')) return []
  if (!model) return [`${at}: the element '${node.nodeName}' is not one that we write`]
  const names = childrenOf(node).map((child) => `${child.nodeName} `)
  const words = [...node.childNodes].some((child) => child.nodeType === 3 && (child.nodeValue ?? '').trim() !== '')
  return [
    ...(new RegExp(`^${model.children ?? ''}$`).test(names.join('')) ? [] : [`${at}: may not hold ${names.join('')}`]),
    ...(words && !model.text ? [`${at}: holds words outside a block`] : []),
    ...(model.needs ?? []).filter((name) => !node.getAttribute(name)).map((name) => `${at}: lacks '${name}'`),
    ...childrenOf(node).flatMap((child) => breachesOf(child, `${at}/${child.nodeName}`)),
  ]
}

function* all(node: Element): Generator<Element> {
  yield node
  for (const child of childrenOf(node)) yield* all(child)
}

/** Every eId once, those of provisions beginning with the one above, and every reference by # leading to one. */
function identityBreaches(root: Element): string[] {
  const nodes = [...all(root)]
  const ids = nodes.map((node) => node.getAttribute('eId') ?? '').filter((id) => id !== '')
  const twice = ids.filter((id, i) => ids.indexOf(id) !== i)
  const known = new Set(ids)
  const links = nodes.flatMap((node) =>
    ['source', 'href', 'refersTo', 'start', 'end', 'period'].flatMap((name) => {
      const value = node.getAttribute(name) ?? ''
      return value.startsWith('#') && !known.has(value.slice(1)) ? [`${node.nodeName}: nothing has the eId of ${name}="${value}"`] : []
    }),
  )
  const strayed = nodes
    .filter(({ nodeName }) => ['paragraph', 'point', 'indent'].includes(nodeName))
    .filter((node) => !(node.getAttribute('eId') ?? '').startsWith(`${(node.parentNode as Element).getAttribute('eId')}__`))
    .map((node) => `${node.getAttribute('eId')}: does not begin with the eId above it`)
  return [...twice.map((id) => `the eId ${id} is there twice`), ...links, ...strayed]
}

/**
 * What in a document is against the structure of Akoma Ntoso 3.0: nesting and order of elements, attributes that must be there, eIds, links
 * inside. For tests: our writer is held against the rules that the schema gives for what it writes.
 */
export const aknBreaches = (document: { readonly documentElement: Element | null }): string[] => {
  const root = document.documentElement
  if (!root) return ['there is no root element']
  return [
    ...(root.namespaceURI === 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0' ? [] : [`the namespace is ${root.namespaceURI}`]),
    ...breachesOf(root, root.nodeName),
    ...identityBreaches(root),
  ]
}
