import type { Authority } from '../../src/kernel/authority/authority.ts'
import { exercisesPower } from '../../src/kernel/authority/check-power.ts'
import type { Citation } from '../../src/kernel/law/instrument.ts'
import { addDays, type LocalDate } from '../../src/kernel/time/local-date.ts'
import type { Figure } from '../run-trials.ts'
import { all } from './figures.ts'
import { codesOf, type LawfulStep, lawfulSteps, tryAgain } from './lawful-steps.ts'

/** The act's day in what is in force from the first day up to, not with, the second. */
const edges = [
  ['the day before', 1, 100, false],
  ['the first day', 0, 100, true],
  ['the last day', -100, 1, true],
  ['the day after', -100, 0, false],
] as const

const within = (step: LawfulStep, authority: Partial<Authority>): Partial<LawfulStep> => ({
  context: { ...step.context, authority: { ...step.context.authority, ...authority } },
})

interface Compared {
  asked: number
  equal: number
}

/** Each basis of the act, alone, on its four edges. */
function onBasis(step: LawfulStep, basis: readonly Citation[], counted: Compared): void {
  const { day } = step.context
  for (const citation of basis)
    for (const [, from, to, inForce] of edges) {
      const [first, gone] = [addDays(day, from), addDays(day, to)]
      const standing: Authority['standing'] = (cited, on: LocalDate) =>
        cited.law !== citation.law || cited.at !== citation.at || (first <= on && on < gone)
          ? { inForce: true }
          : { inForce: false, known: true, since: gone }
      counted.asked++
      if (codesOf(tryAgain(step, within(step, { standing }))).includes('basis-not-in-force') === !inForce) counted.equal++
    }
}

/** The power of the organ on its four edges. */
function onPower(step: LawfulStep, counted: Compared): void {
  const { authority, day: on } = step.context
  for (const [, from, to, held] of edges) {
    const [first, gone] = [addDays(on, from), addDays(on, to)]
    const powers: Authority['powers'] = (kind, matter, day) => (first <= day && day < gone ? authority.powers(kind, matter, day) : [])
    counted.asked++
    if (codesOf(tryAgain(step, within(step, { powers }))).includes('power-not-held') === !held) counted.equal++
  }
}

/** Every act of the catalogue on the four edges of its basis and of its power. */
export const a10 =
  (cases = 60) =>
  async (): Promise<readonly Figure[]> => {
    const [bases, powers]: [Compared, Compared] = [
      { asked: 0, equal: 0 },
      { asked: 0, equal: 0 },
    ]
    const tried = new Map<string, number>()
    for (const step of lawfulSteps(cases)) {
      const name = `${step.procedure.id}/${step.tried.act}`
      const rule = step.procedure.acts[step.tried.act]
      if (!rule || (tried.get(name) ?? 0) >= 2) continue
      tried.set(name, (tried.get(name) ?? 0) + 1)
      onBasis(step, [rule.basis].flat(), bases)
      if (exercisesPower(step.procedure, rule)) onPower(step, powers)
    }
    const half = (counted: Compared) => ({ what: 'edges on which it must be refused', found: counted.asked / 2 })
    return [
      all(
        `${tried.size} acts × each basis × four edges of its being in force: as the table says`,
        { tried: bases.asked, met: bases.equal },
        half(bases),
      ),
      all(
        'acts that exercise power × four edges of the power list: as the table says',
        { tried: powers.asked, met: powers.equal },
        half(powers),
      ),
    ]
  }
