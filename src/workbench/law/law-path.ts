/** Path of the portal's page of a text: the library's own links lead there. */
const shape = /^\/laws\/([^/?#]+)(\?[^#]*)?(#.*)?$/

/** The same text in the workbench's own reader; undefined where the address is no text of the library. */
export const readerPath = (href: string): string | undefined => (shape.test(href) ? href : undefined)

/** What a link of the library leads to. */
export function lawOfPath(href: string): { law: string; day?: string; at?: string } | undefined {
  const [, law, query = ''] = shape.exec(href) ?? []
  if (law === undefined) return undefined
  const asked = new URLSearchParams(query)
  const [day, at] = [asked.get('day'), asked.get('at')]
  return { law: decodeURIComponent(law), ...(day && { day }), ...(at && { at }) }
}
