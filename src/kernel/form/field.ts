import type { DraftRank } from '../law/draft-check/draft-rules.ts'
import type { Citation, Text } from '../law/instrument.ts'
import { perDeclaration } from '../remembered.ts'
import type { Term } from '../time/period.ts'

/** What can be answered to a question. Plain JSON; whole numbers only, money in fen. */
export type Answer = string | number | boolean | readonly string[] | Readonly<Record<string, string>>
export type Answers = Readonly<Record<string, Answer>>

/** Who may see an answer: everyone, who stands in the case and its organ, the organ alone, or nobody without a look on record. */
export type Sight = 'public' | 'case' | 'organ' | 'sealed'

/**
 * Entries of a register that an answer names by their keys, instead of typed numbers: those that belong to the organ of the case and are
 * running on the day of the act. Surfaces list them to be ticked.
 */
export interface EntriesOf {
  readonly register: string
  /** Column that holds the organ an entry belongs to. */
  readonly organ: string
  /** Column that holds the number of the case an entry belongs to: then only entries of this case may be named. */
  readonly case?: string
  /** Column by which an entry is called in a list. */
  readonly title?: string
  /** None may be left out. */
  readonly complete?: true
  /** What gives an entry a reason to be named; without it all are offered ticked. */
  readonly candidates?: Candidates
}

/** Reasons that can be found without anybody looking: each names the columns in which it is looked for. */
export interface Candidates {
  /** Its last day is near: the column of the last day, and how many days before it counts as near. */
  readonly ending?: { readonly column: string; readonly days: number }
  /** Its published text, as it would be judged and read today: what its rank may not create, and cited law that has changed since. */
  readonly text?: { readonly column: string; readonly rank: DraftRank; readonly since: string }
  /** A later entry of the same organ has the same title, years and the word for a trial aside; `since` is the column that tells which is later. */
  readonly replaced?: { readonly since: string }
}

/** One question of a form: what is asked, on which provision it may be asked, and who may see the answer. */
export interface Field {
  readonly kind: string
  readonly ask: Text
  readonly because: Citation
  readonly help?: Text
  readonly optional?: true
  /** Asked only when another answer of the same form has this value. */
  readonly onlyIf?: { readonly field: string; readonly is: Answer }
  /** Default `case`. */
  readonly seenBy?: Sight
  /** The answer names the enterprise on whose behalf a party acts: only its agent may give it. */
  readonly behalf?: true
  /** Masked wherever the reader's role does not need it. */
  readonly personal?: true
  /** For kinds `choice` and `choices`: value to wording. */
  readonly options?: Readonly<Record<string, Text>>
  /** For kinds `number` and `money` (fen). */
  readonly least?: number
  readonly most?: number
  /** For kind `date`: the day must lie at least this long after the day of the act, or no earlier than it. */
  readonly notBefore?: Term | 'today'
  /** For kind `file`: what is handed in is the draft of a text of this rank, and is checked for what such a text may not create. */
  readonly draftRank?: DraftRank
  /** For kind `words`: all questions of the form with the same `partOf` together name each word of that earlier answer, and each once. */
  readonly partOf?: { readonly act: string; readonly field: string }
  /** For kinds `entryKeys` and `entryKey`. */
  readonly of?: EntriesOf
  /** For the question `examined`: whose answer it carries. */
  readonly examines?: { readonly act: string; readonly field: string }
  /** Answer offered before anything is typed, as a text with places, for example `{item.title}`. */
  readonly offered?: string
}

/** By which column and value the entries are found that a question may name in a case. */
export const listedBy = (
  of: EntriesOf,
  { organ, number }: { readonly organ: string; readonly number: string },
): [column: string, value: string] => (of.case === undefined ? [of.organ, organ] : [of.case, number])

export type Form = Readonly<Record<string, Field>>

/** The questions of a form with their names, in their order. */
export const questionsOf = perDeclaration((form: Form): readonly (readonly [string, Field])[] => Object.entries(form))

type Asked = Omit<Field, 'kind' | 'options'>
type Keyed = Asked & { readonly of: EntriesOf }
type Choices = Asked & { readonly options: Readonly<Record<string, Text>> }

const ask =
  (kind: string) =>
  (field: Asked): Field => ({ kind, ...field })
const choose =
  (kind: string) =>
  (field: Choices): Field => ({ kind, ...field })

/** A line of at most 200 characters. */
export const text = ask('text')
/** Several lines, at most 20,000 characters. */
export const longText = ask('longText')
export const yesNo = ask('yesNo')
export const date = ask('date')
/** A whole number. */
export const number = ask('number')
/** A sum in fen. */
export const money = ask('money')
export const phone = ask('phone')
export const creditCode = ask('creditCode')
export const citizenNumber = ask('citizenNumber')
/** A division code of six digits (GB/T 2260). */
export const division = ask('division')
/** The id of an organ in the register of organs. */
export const organ = ask('organ')
/** The id of a natural person who has an account. */
export const person = ask('person')
/** The SHA-256 of an uploaded file. */
export const file = ask('file')
/** Materials of the guide that are handed in: material id to SHA-256 of the file. */
export const materials = ask('materials')
/** Materials of the guide, named: nothing that the guide does not list can be asked for. */
export const guideItems = ask('guideItems')
/** Provisions relied on, each written `law:32(1)[4]`. */
export const citations = ask('citations')
/** Short words in any number, none included, for example names of facts. */
export const words = ask('words')
/** Keys of entries of a register, none included. */
export const entryKeys = (field: Keyed): Field => ({ kind: 'entryKeys', ...field })
/** Key of one entry of a register. */
export const entryKey = (field: Keyed): Field => ({ kind: 'entryKey', ...field })
/** A place on the earth, `41.8057,123.4315`: latitude and longitude in degrees (CGCS2000), up to seven decimals. */
export const coordinates = ask('coordinates')
/** A time of day in Beijing, `14:05`. */
export const clockTime = ask('clockTime')
/** Texts by name, for example the rows of a guide. */
export const pairs = ask('pairs')
export const choice = choose('choice')
export const choices = choose('choices')
