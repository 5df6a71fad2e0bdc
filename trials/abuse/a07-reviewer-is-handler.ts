import type { Actor } from '../../src/kernel/case/case-file.ts'
import { withRow } from '../../src/kernel/testing/changed.ts'
import type { Figure } from '../run-trials.ts'
import { none } from './figures.ts'
import { codesOf, type LawfulStep, lawfulSteps, tryAgain } from './lawful-steps.ts'

/** Acts that one person may not both do, whichever comes first. */
const apartFrom = ({ procedure, tried }: LawfulStep): string[] => [
  ...new Set([
    ...(procedure.acts[tried.act]?.apart ?? []),
    ...Object.keys(procedure.acts).filter((other) => procedure.acts[other]?.apart?.includes(tried.act)),
  ]),
]

/** The ways in which one natural person comes back: by the same account, by another one, signing beside somebody else, and from another house. */
const ways: Readonly<Record<string, (person: string, step: LawfulStep) => LawfulStep['tried']>> = {
  'the same account': (person, { tried }) => ({ ...tried, actor: { kind: 'staff', person, name: person } }),
  'a second account': (person, { tried }) => ({ ...tried, actor: { kind: 'staff', person, name: `${person} (2)`, actsFor: [] } as Actor }),
  'a delegate who lets them sign': (person, { tried }) => ({
    ...tried,
    withOfficers: [...(tried.withOfficers ?? []), { kind: 'staff', person, name: '代签' }],
  }),
  'another house': (person, { tried }) => ({ ...tried, actor: { kind: 'outside', person, name: person } as Actor }),
}

/** Without the separation, on either of the two acts. */
function united({ procedure, tried }: LawfulStep, other: string) {
  const left = (act: string, gone: string) => (procedure.acts[act]?.apart ?? []).filter((name) => name !== gone)
  return withRow(withRow(procedure, tried.act, { apart: left(tried.act, other) }), other, { apart: left(other, tried.act) })
}

export const a07 =
  (cases = 60) =>
  async (say: (line: string) => void): Promise<readonly Figure[]> => {
    const pairs = new Set<string>()
    const bad: string[] = []
    let [tried, taken] = [0, 0]
    for (const step of lawfulSteps(cases)) {
      for (const other of apartFrom(step)) {
        const person = step.file.marking.acts[other]?.by?.[0]
        if (person === undefined || person === 'citizen') continue
        pairs.add(`${step.procedure.id}: ${step.tried.act} / ${other}`)
        for (const [how, again] of Object.entries(ways)) {
          const attempt = again(person, step)
          const codes = codesOf(tryAgain(step, { tried: attempt }))
          tried++
          if (!codes.includes('same-person')) bad.push(`${step.procedure.id}: ${other} then ${step.tried.act} by ${how}`)
          if (
            how === 'the same account' &&
            !codesOf(tryAgain(step, { tried: attempt, procedure: united(step, other) })).includes('same-person')
          )
            taken++
        }
      }
    }
    say(`${pairs.size} pairs of duties in the catalogue were tried`)
    return [
      none(
        `one person in both duties, ${pairs.size} pairs × 4 ways back: accepted`,
        { tried, bad },
        { what: 'accepted once the row is taken out', found: taken },
      ),
    ]
  }
