import { choice } from './choice.tsx'
import { choices } from './choices.tsx'
import { citations } from './citations.tsx'
import { citizenNumber } from './citizen-number.tsx'
import { creditCode } from './credit-code.tsx'
import { date } from './date.tsx'
import { division } from './division.tsx'
import { examined } from './examined.tsx'
import { file } from './file.tsx'
import { guideItems } from './guide-items.tsx'
import { longText } from './long-text.tsx'
import { materials } from './materials.tsx'
import { money } from './money.tsx'
import { number } from './number.tsx'
import { pairs } from './pairs.tsx'
import { phone } from './phone.tsx'
import type { PortalField } from './portal-field.ts'
import { text } from './text.tsx'
import { words } from './words.tsx'
import { yesNo } from './yes-no.tsx'

// An organ or a person is named by id in acts of the administration; a party who must name one types it.
const fields: Readonly<Record<string, PortalField>> = {
  text,
  longText,
  yesNo,
  date,
  number,
  money,
  phone,
  creditCode,
  citizenNumber,
  division,
  organ: text,
  person: text,
  file,
  examined,
  materials,
  guideItems,
  citations,
  words,
  entryKeys: words,
  entryKey: text,
  coordinates: text,
  clockTime: text,
  pairs,
  choice,
  choices,
}

/** How the portal asks a kind of question. @throws Error when it does not know the kind */
export function portalField(kind: string): PortalField {
  const field = fields[kind]
  if (!field)
    throw new Error(
      `The portal has no field for the kind '${kind}'. Add a file to src/portal/fields. Known: ${Object.keys(fields).join(', ')}.`,
    )
  return field
}
