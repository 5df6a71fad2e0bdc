import type { Done } from '../../kernel/case/attempt.ts'
import { documentNumberOf, writeCitation } from '../../kernel/law/written-citation.ts'
import type { LocalDate } from '../../kernel/time/local-date.ts'
import { readCounters } from '../../store/batch.ts'
import type { PoolClient } from '../../store/pool.ts'
import type { RaisedCard } from '../../store/rows.ts'
import { cardsFor } from '../reliance/cards-for.ts'
import { type ChangeSetting, lawChanges } from '../reliance/law-changes.ts'
import type { LeaningSetting } from '../reliance/leaning.ts'
import { type Answering, openAnswers, organsAnswering } from '../supervision/open-answers.ts'
import { cardsSeen, type Noticed } from '../supervision/watch-events.ts'
import { authorityOf } from './authority-of.ts'
import { type HeldRegisters, running } from './held-registers.ts'
import type { Numbering } from './numbering.ts'
import { seriesElsewhere } from './prepare.ts'
import { type Cause, type Desk, recordCards } from './record-act.ts'
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

/** What supervision looks at once a batch is written: acts that may have changed law, and events that rules notice. */
export interface Watched {
  readonly lawActs: readonly Done[]
  readonly noticed: readonly Noticed[]
}

interface Where {
  readonly setting: DoorSetting
  readonly held: HeldRegisters
  readonly client: PoolClient
  readonly numbers: Numbering
}

interface Raising {
  readonly cause: Cause
  readonly cards: readonly RaisedCard[]
}

/** Cards for those who lean on law that acts of this batch changed. */
async function forChangedLaw(desk: Desk, acts: readonly Done[], { setting, held, client }: Where): Promise<Raising[]> {
  const rule = setting.catalogue.supervision?.rules.find(({ watches }) => watches.sees === 'changedLaw')
  if (!rule || acts.length === 0) return []
  const { region, day } = desk
  const where: ChangeSetting = { client, region, day, library: setting.library, holding: held.holding, versions: held.versions }
  const leaning = leaningSetting(setting, held, day)
  const said = new Set<string>()
  const raising: Raising[] = []
  for (const { act, basis, entries, file } of acts) {
    const { id: caseId, organ } = file
    const cards = await cardsFor(await lawChanges(entries, where), { caseId, organ, rule }, where, leaning)
    // Two acts of one batch may make the same change; what the first brought up is not stored yet.
    const fresh = cards.filter(({ about, change }) => !said.has(`${about} ${change}`))
    for (const { about, change } of fresh) said.add(`${about} ${change}`)
    raising.push({ cause: { caseId, act, basis }, cards: fresh })
  }
  return raising
}

/** Cards for events that rules noticed. What was counted for one card of this batch is not counted for the next. */
async function forEvents(desk: Desk, noticed: readonly Noticed[], { client, setting }: Where): Promise<Raising[]> {
  const raising: Raising[] = []
  const rules = setting.catalogue.supervision?.rules ?? []
  const said = new Map<string, string>()
  for (const one of noticed) {
    const cards = await cardsSeen(one, { client, region: desk.region, said })
    const basis = rules.flatMap((rule) =>
      cards.some((card) => card.rule === rule.id) && 'basis' in rule ? [rule.basis].flat().map(writeCitation) : [],
    )
    raising.push({ cause: { caseId: one.seen.file.id, act: one.event.act, basis: [...new Set(basis)] }, cards })
  }
  return raising
}

/** Numbers for the cases that cards open: last ones given out in their series, this batch included. */
async function numbersFor(
  desk: Desk,
  raising: readonly Raising[],
  answering: Answering,
  { setting, client, numbers }: Where,
): Promise<void> {
  const how = answering.supervision.cards
  if (!how) return
  const organs = [...new Set(raising.flatMap(({ cards }) => organsAnswering(answering, cards)))]
  const knowing = { setting, authority: answering.authority, day: desk.day }
  const series = organs.flatMap((organ) => seriesElsewhere({ procedure: how.procedure, act: how.raise, organ }, knowing))
  const year = Number(desk.day.slice(0, 4))
  const counters = [...new Set(series)].map((name) => ({ series: name, year }))
  numbers.know(await readCounters(client, desk.region, counters))
}

/**
 * What supervision says to what this batch did: after each event that calls for it an event with its cards, and for each organ that has to
 * answer a case of its own. What is watched is written already, in the same transaction, so that whoever counts finds it.
 */
export async function raiseCards(desk: Desk, { lawActs, noticed }: Watched, where: Where): Promise<void> {
  const { supervision } = where.setting.catalogue
  if (!supervision) return
  const raising = [...(await forChangedLaw(desk, lawActs, where)), ...(await forEvents(desk, noticed, where))].filter(
    ({ cards }) => cards.length > 0,
  )
  if (raising.length === 0) return
  const authority = authorityOf(where.held, where.setting.library, where.setting.catalogue.posts)
  const answering: Answering = { supervision, authority, current: (procedure) => where.setting.procedures.get(procedure) }
  await numbersFor(desk, raising, answering, where)
  for (const { cause, cards } of raising) {
    const { raised, led } = openAnswers(desk, cause.act, cards, answering)
    // A case that was not opened has no record of its own: then the card stands where it is answered.
    const [only] = led
    if (desk.cases.has(cause.caseId) || !only || !supervision.cards) recordCards(desk, { ...cause, led }, raised)
    else {
      const told = raised.map((card) => ({ ...card, act: cause.act }))
      recordCards(desk, { caseId: only.case, act: supervision.cards.raise, basis: cause.basis }, told)
    }
  }
}
