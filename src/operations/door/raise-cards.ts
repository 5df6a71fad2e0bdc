import type { Done } from '../../kernel/case/attempt.ts'
import { documentNumberOf } from '../../kernel/law/written-citation.ts'
import type { LocalDate } from '../../kernel/time/local-date.ts'
import type { PoolClient } from '../../store/pool.ts'
import { cardsFor } from '../reliance/cards-for.ts'
import { type ChangeSetting, lawChanges } from '../reliance/law-changes.ts'
import type { LeaningSetting } from '../reliance/leaning.ts'
import { authorityOf } from './authority-of.ts'
import { type HeldRegisters, running } from './held-registers.ts'
import { type Desk, recordCards } from './record-act.ts'
import type { DoorSetting } from './setting.ts'

/** Who leans on what, as the registers in memory and the catalogue tell it. */
export function leaningSetting(
  { library, catalogue }: Pick<DoorSetting, 'library' | 'catalogue'>,
  held: HeldRegisters,
  day: LocalDate,
): LeaningSetting {
  const authority = authorityOf(held, library, catalogue.posts)
  const word = (value: unknown): string => (typeof value === 'string' ? value : '')
  return {
    catalogue,
    holding: held.holding,
    textOf(law, at) {
      const number = documentNumberOf(law)
      return (number === undefined ? library.get(law)?.provisions[at]?.sha256 : authority.normativeDocument(number, day)?.sha256) ?? ''
    },
    itemsOf: (matter, on) =>
      held.keys('items', matter).flatMap((key) => {
        const values = running(held.versions('items', key), on)?.values
        return values?.['matter'] === matter ? [{ id: key, title: word(values['title']), organ: word(values['organ']) }] : []
      }),
  }
}

/**
 * What supervision says to changes of law that acts of this batch made: an event with its cards after each such act. The acts are written
 * already, in the same transaction, so that whoever came to lean on the text in this very batch is found too.
 */
export async function raiseCards(
  desk: Desk,
  acts: readonly Done[],
  { setting, held, client }: { setting: DoorSetting; held: HeldRegisters; client: Pick<PoolClient, 'query'> },
): Promise<void> {
  const { region, day } = desk
  const where: ChangeSetting = { client, region, day, library: setting.library, holding: held.holding, versions: held.versions }
  const leaning = leaningSetting(setting, held, day)
  const said = new Set<string>()
  for (const done of acts) {
    const { id: caseId, organ } = done.file
    const cards = await cardsFor(await lawChanges(done.entries, where), { caseId, organ }, where, leaning)
    // Two acts of one batch may make the same change; what the first brought up is not stored yet.
    const fresh = cards.filter(({ about, change }) => !said.has(`${about} ${change}`))
    for (const { about, change } of fresh) said.add(`${about} ${change}`)
    recordCards(desk, done, fresh)
  }
}
