import type { Instrument } from '../../kernel/law/instrument.ts'
import { documentNumberOf } from '../../kernel/law/written-citation.ts'
import type { Reading } from './reading.ts'

/** Texts by the id that a citation names them by. The library of a catalogue is one; only `citedTexts` knows normative documents too. */
export interface CitedTexts {
  get(law: string): Pick<Instrument, 'title' | 'rank'> | undefined
}

/** Texts of the library, and normative documents as the registers have them on the day of the reading. */
export function citedTexts({ platform, authority, day }: Pick<Reading, 'platform' | 'authority' | 'day'>): CitedTexts {
  return {
    get(law) {
      const number = documentNumberOf(law)
      if (number === undefined) return platform.library.get(law)
      const document = authority.normativeDocument(number, day)
      return document && { title: { zh: document.title, en: document.title }, rank: 'normative-document' }
    },
  }
}
