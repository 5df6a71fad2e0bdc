/** A piece of XML that is written already. */
export interface Xml {
  readonly xml: string
}

type Content = Xml | string | undefined | false | readonly Content[]

// What XML 1.0 cannot hold in any writing: control characters but tab and line ends, and halves of surrogate pairs.
const unwritable = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu
const signs: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
}
const escaped = (text: string, which: RegExp): string => text.replace(unwritable, '').replace(which, (sign) => signs[sign] ?? sign)

function written(content: Content): string {
  if (!content) return ''
  if (typeof content === 'string') return escaped(content, /[&<>\r]/g)
  return 'xml' in content ? content.xml : content.map(written).join('')
}

/**
 * One element. Text is escaped and rid of what XML 1.0 cannot hold; an attribute without a value is left out.
 * @param name as it is written, with its prefix where it has one
 */
export function element(name: string, attributes: Readonly<Record<string, string | undefined>>, ...content: readonly Content[]): Xml {
  const given = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${escaped(value, /[&<>"\t\n\r]/g)}"`],
  )
  const inner = written(content)
  return { xml: inner === '' ? `<${name}${given.join('')}/>` : `<${name}${given.join('')}>${inner}</${name}>` }
}

/** A whole document in UTF-8. */
export const xmlDocument = (root: Xml): string => `<?xml version="1.0" encoding="UTF-8"?>\n${root.xml}\n`
