import { choice } from './choice.tsx'
import { choices } from './choices.tsx'
import { citations } from './citations.tsx'
import { citizenNumber } from './citizen-number.tsx'
import { clockTime } from './clock-time.tsx'
import { coordinates } from './coordinates.tsx'
import { creditCode } from './credit-code.tsx'
import { date } from './date.tsx'
import { division } from './division.tsx'
import { entryKey } from './entry-key.tsx'
import { entryKeys } from './entry-keys.tsx'
import { examined } from './examined.tsx'
import { file } from './file.tsx'
import { guideItems } from './guide-items.tsx'
import { longText } from './long-text.tsx'
import { materials } from './materials.tsx'
import { money } from './money.tsx'
import { number } from './number.tsx'
import { organ } from './organ.tsx'
import { pairs } from './pairs.tsx'
import { person } from './person.tsx'
import { phone } from './phone.tsx'
import type { StaffField } from './staff-field.ts'
import { text } from './text.tsx'
import { words } from './words.tsx'
import { yesNo } from './yes-no.tsx'

/** Every kind of question of the grammar (src/kernel/form/kinds.ts), as staff answer it. */
const kinds: Readonly<Record<string, StaffField>> = {
  choice,
  choices,
  citations,
  citizenNumber,
  clockTime,
  coordinates,
  creditCode,
  date,
  division,
  entryKey,
  entryKeys,
  examined,
  file,
  guideItems,
  longText,
  materials,
  money,
  number,
  organ,
  pairs,
  person,
  phone,
  text,
  words,
  yesNo,
}

/** The kind by its name; an unknown one is undefined, and the form then says so and asks for plain text. */
export const staffField = (kind: string): StaffField | undefined => kinds[kind]

export const plainText = text
