import { documentNumberOf } from '../../kernel/law/written-citation.ts'
import { NotFound } from '../operation.ts'
import { citedTexts } from '../shown/cited-texts.ts'
import type { Reading } from '../shown/reading.ts'
import { citedAs } from './law-changes.ts'

/** A text that was asked for, and the ids by which provisions cite it. */
export interface TextAsked {
  readonly law: string
  readonly title: string
  readonly laws: readonly string[]
}

/** @throws NotFound when the catalogue relies on no such text and there is no such normative document */
export function textAsked(reading: Reading, law: string): TextAsked {
  const { library } = reading.platform
  const number = documentNumberOf(law)
  if (number !== undefined) {
    const document = reading.authority.normativeDocument(number, reading.day)
    if (!document) throw new NotFound(`The registers have no normative document '${number}'. Ask by its number, as nd:NUMBER.`)
    return { law, title: `《${document.title}》（${number}）`, laws: [law] }
  }
  const named = [...library.values()].find((one) => one.short === law)?.id
  const laws = named ? [named] : citedAs(library, law)
  const title = citedTexts(reading).get(laws[0] ?? law)?.title.zh
  if (title === undefined)
    throw new NotFound(`Nothing relies on a text '${law}': the catalogue does not cite it. Ask by its id or its title.`)
  return { law: laws[0] ?? law, title, laws }
}

/** Whether two places of one text overlap: one is the other, or a part of it. */
export function overlap(one: string, other: string): boolean {
  const within = (part: string, whole: string): boolean =>
    part === whole || whole === '' || (part.startsWith(whole) && /[([{]/.test(part[whole.length] ?? ''))
  return within(one, other) || within(other, one)
}
