import type { Citation, Instrument } from '../../kernel/law/instrument.ts'
import { documentNumberOf } from '../../kernel/law/written-citation.ts'
import type { LocalDate } from '../../kernel/time/local-date.ts'
import type { KnownAuthority } from '../door/authority-of.ts'

/** Texts by the id that a citation names them by. The library of a catalogue is one; only `citedTexts` knows normative documents too. */
export interface CitedTexts {
  get(law: string): Pick<Instrument, 'title' | 'rank'> | undefined
}

/** Where provisions lead. */
export interface LawLinks {
  /** Path of the article as it stood on a day; nothing where the library does not hold it. */
  hrefOf(citation: Citation, day: LocalDate): string | undefined
}

/** What a citation is shown with: the catalogue's titles, those of normative documents, and the day on which it is read. */
export interface Shelf {
  readonly platform: { readonly library: ReadonlyMap<string, Instrument> }
  readonly day: LocalDate
  /** Left out where normative documents are not cited. */
  readonly authority?: Pick<KnownAuthority, 'normativeDocument'>
  /** Left out where nothing can be linked. */
  readonly links?: LawLinks
}

/** Texts of the library, and normative documents as the registers have them on the day of the reading. */
export function citedTexts({ platform, authority, day }: Omit<Shelf, 'links'>): CitedTexts {
  return {
    get(law) {
      const number = documentNumberOf(law)
      if (number === undefined) return platform.library.get(law)
      const document = authority?.normativeDocument(number, day)
      return document && { title: { zh: document.title, en: document.title }, rank: 'normative-document' }
    },
  }
}
