import { maskCitizenNumber, maskMiddle, maskPhone } from '../identifiers/masking.ts'
import { findPersonal, type PersonalKind } from './find-personal.ts'

/** What stands in its place: enough to tell two apart, not enough to use. */
const masks: Readonly<Record<PersonalKind, (reads: string) => string>> = {
  citizenNumber: maskCitizenNumber,
  oldCitizenNumber: (reads) => maskMiddle(reads, 4, 3),
  mobile: maskPhone,
  bankCard: (reads) => maskMiddle(reads, 0, 4),
  plate: (reads) => maskMiddle(reads, 2, 0),
  home: () => '**',
}

/** A text for everybody: whatever in it can be told to be a person's own by its form is masked. Names cannot be found this way. */
export function maskPersonal(text: string): string {
  let [shown, done] = ['', 0]
  for (const { kind, from, to, reads } of findPersonal(text)) {
    shown += text.slice(done, from) + masks[kind](reads)
    done = to
  }
  return shown + text.slice(done)
}
