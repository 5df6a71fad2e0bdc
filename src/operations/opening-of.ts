import { BadRequest, type Opening } from './door/request.ts'
import type { OpeningAsked } from './requests.ts'
import type { Reading } from './shown/reading.ts'

/** What a case is opened on, as the door takes it. @throws BadRequest when neither an organ nor a service item of one is named */
export function openingOf(open: OpeningAsked, { authority, day }: Reading): Opening {
  const { procedure, item, matter, place, subject, title } = open
  const organ = open.organ ?? (item === undefined ? undefined : authority.item(item, day)?.organ)
  if (organ === undefined)
    throw new BadRequest('organ-unknown', 'Name the organ at which the case is to be opened, or a service item of it.')
  return {
    procedure,
    organ,
    ...(item !== undefined && { item }),
    ...(matter !== undefined && { matter }),
    ...(place !== undefined && { place }),
    ...(subject && { subject }),
    ...(title !== undefined && { title }),
  }
}
