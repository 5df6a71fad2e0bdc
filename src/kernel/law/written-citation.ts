import type { Citation } from './instrument.ts'

/** `nd:沈和市监规〔2026〕3号` or, with a place in it, `nd:沈和市监规〔2026〕3号:5(1)`. */
const document = /^(nd:[^:]+)(?::(.+))?$/

/** Reads a provision written `law:32(1)`, or a normative document written `nd:NUMBER` or `nd:NUMBER:5(1)`; without a place `at` is empty. */
export function readCitation(text: string): Citation {
  const [, law, at = ''] = document.exec(text) ?? []
  if (law !== undefined) return { law, at }
  const colon = text.indexOf(':')
  return { law: text.slice(0, colon), at: text.slice(colon + 1) }
}

export const writeCitation = ({ law, at }: Citation): string => (at === '' ? law : `${law}:${at}`)

const place = String.raw`\d+(?:-\d+)?(?:\(\d+\))?(?:\[\d+\])?(?:\{\d+\})?`
const written = new RegExp(`^(?:(?!nd:)[a-z0-9-]+:${place}|nd:[^:\\s]{2,60}(?::${place})?)$`)

/** Whether a text names a provision, or a normative document, in the way that `readCitation` reads. */
export const isCitation = (text: string): boolean => written.test(text)

/** Number of the normative document that the `law` of a citation names; undefined where it names a text of the library. */
export const documentNumberOf = (law: string): string | undefined => (law.startsWith('nd:') ? law.slice('nd:'.length) : undefined)

/** The other way: what a citation calls the document of this number. */
export const documentLaw = (number: string): string => `nd:${number}`
