import { liaoning } from '../../catalogue/index.ts'
import type { Actor } from '../../src/kernel/case/case-file.ts'
import { makeCitizenNumber } from '../../src/kernel/form/identifiers/citizen-number.ts'
import { withRow } from '../../src/kernel/testing/changed.ts'
import { localDate } from '../../src/kernel/time/local-date.ts'
import { markOfNumber } from '../../src/operations/accounts/real-name.ts'
import type { Figure } from '../run-trials.ts'
import { chanceFrom, pick } from './chance.ts'
import { none } from './figures.ts'
import { codesOf, type LawfulStep, lawfulSteps, tryAgain } from './lawful-steps.ts'

/** Acts that one person may not both do, whichever comes first. */
const apartFrom = ({ procedure, tried }: LawfulStep): string[] => [
  ...new Set([
    ...(procedure.acts[tried.act]?.apart ?? []),
    ...Object.keys(procedure.acts).filter((other) => procedure.acts[other]?.apart?.includes(tried.act)),
  ]),
]

/** The ways in which one natural person comes back: by the same account, by another one of theirs, signing beside somebody else, and from another house. */
const ways: Readonly<Record<string, (person: string, step: LawfulStep) => LawfulStep['tried']>> = {
  'the same account': (person, { tried }) => ({ ...tried, actor: { kind: 'staff', person, name: person } }),
  'a second account': (person, { tried }) => ({ ...tried, actor: { ...tried.actor, person: `${person}-2`, also: [person] } }),
  'a delegate who lets them sign': (person, { tried }) => ({
    ...tried,
    withOfficers: [...(tried.withOfficers ?? []), { kind: 'staff', person, name: '代签' }],
  }),
  'a delegate by a second account': (person, { tried }) => ({
    ...tried,
    withOfficers: [...(tried.withOfficers ?? []), { kind: 'staff', person: `${person}-2`, name: '代签', also: [person] }],
  }),
  'another house': (person, { tried }) => ({ ...tried, actor: { kind: 'outside', person, name: person } as Actor }),
}

/** Without the separation, on either of the two acts. */
function united({ procedure, tried }: LawfulStep, other: string) {
  const left = (act: string, gone: string) => (procedure.acts[act]?.apart ?? []).filter((name) => name !== gone)
  return withRow(withRow(procedure, tried.act, { apart: left(tried.act, other) }), other, { apart: left(other, tried.act) })
}

/** Acts that two must sign, signed by one person with two accounts. */
function signedTwice(steps: readonly LawfulStep[]): Figure {
  const bad: string[] = []
  let [tried, apart] = [0, 0]
  for (const step of steps) {
    const { procedure, tried: line } = step
    const rule = procedure.acts[line.act]
    const [second] = line.withOfficers ?? []
    if (!second || ((rule?.officers ?? 0) < 2 && (rule?.signers ?? 0) < 2)) continue
    tried++
    const codes = codesOf(tryAgain(step, { tried: { ...line, withOfficers: [{ ...second, also: [line.actor.person] }] } }))
    if (!codes.includes('officers-too-few') && !codes.includes('signers-too-few')) bad.push(`${procedure.id}/${line.act}`)
    if (codesOf(tryAgain(step)).length === 0) apart++
  }
  return none('one person signs as two, by a second account', { tried, bad }, { what: 'two persons, accepted', found: apart })
}

/** The party that stands in the case of an official’s act; undefined where there is none, the act is the party’s own, or the official is one. */
function partyTo({ procedure, file, tried }: LawfulStep): string | undefined {
  const isParty = (role: string): boolean => procedure.roles[role]?.kind === 'party'
  if (tried.actor.kind !== 'staff' || [procedure.acts[tried.act]?.by ?? ''].flat().some(isParty)) return undefined
  const standing = Object.entries(file.parties).flatMap(([role, parties]) => (isParty(role) ? parties : []))
  const signers = [tried.actor, ...(tried.withOfficers ?? [])].map(({ person }) => person)
  // In random cases officials may be parties too: of those nothing is asked here.
  const theirs = Object.keys(file.marking.acts).some(
    (act) => [procedure.acts[act]?.by ?? ''].flat().every(isParty) && file.marking.acts[act]?.by?.some((one) => signers.includes(one)),
  )
  return theirs || standing.some(({ id }) => signers.includes(id)) ? undefined : standing[0]?.id
}

/** Of one person with two accounts: acts that two must sign, and acts in a case in which the second one stands. */
export const a07accounts =
  (cases = 60) =>
  async (): Promise<readonly Figure[]> => {
    const [own, known]: [string[], string[]] = [[], []]
    let [handled, strangers] = [0, 0]
    const steps = lawfulSteps(cases)
    for (const step of steps) {
      const { procedure, tried, context } = step
      const party = partyTo(step)
      if (party === undefined) continue
      handled++
      const what = `${procedure.id}/${tried.act}`
      const asked = { context: { ...context, ownCase: liaoning.ownCase ?? [] } }
      const inTheirs = { ...tried, actor: { ...tried.actor, also: [party] } }
      if (!codesOf(tryAgain(step, { ...asked, tried: inTheirs })).includes('own-case')) own.push(what)
      if (codesOf(tryAgain(step, asked)).length > 0) known.push(what)
      else strangers++
    }
    return [
      signedTwice(steps),
      none(
        'an official handles a case in which another account of theirs, or what it acts for, stands',
        { tried: handled, bad: own },
        { what: 'accepted of who stands nowhere in it', found: strangers },
      ),
      none(
        'an official who stands nowhere in the case is refused for it',
        { tried: handled, bad: known },
        { what: 'refused of who does', found: handled - own.length },
      ),
    ]
  }

/** Citizen numbers, old and new, however written: each person has one mark, and no two persons the same. */
export const a07numbers =
  (numbers = 2_000) =>
  async (): Promise<readonly Figure[]> => {
    const chance = chanceFrom(7)
    const installation = { secret: new Uint8Array(32).fill(7) } as unknown as Parameters<typeof markOfNumber>[0]
    const marks = new Set<string>()
    const persons = new Set<string>()
    const bad: string[] = []
    let [tried, plainlyOther] = [0, 0]
    for (let i = 0; i < numbers; i++) {
      const day = localDate(`19${10 + chance(90)}-0${1 + chance(9)}-${10 + chance(19)}`)
      const now = makeCitizenNumber(pick(chance, ['210102', '110101', '440305', '650102']), day, chance(1000))
      const old = now.slice(0, 6) + now.slice(8, 17)
      const wide = [...now].map((c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)).join('')
      const mark = markOfNumber(installation, now)
      marks.add(mark)
      persons.add(now)
      for (const typed of [
        old,
        wide,
        now.toLowerCase(),
        ` ${now.slice(0, 6)} ${now.slice(6)}`,
        `${now.slice(0, 9)}\u200b${now.slice(9)}`,
      ]) {
        tried++
        if (markOfNumber(installation, typed) !== mark) bad.push(typed.length === 15 ? 'fifteen digits' : 'another writing')
        if (typed.trim() !== now) plainlyOther++
      }
      if (mark.includes(now) || markOfNumber({ ...installation, secret: new Uint8Array(32) } as never, now) === mark)
        bad.push('a mark without a key')
    }
    const merged = persons.size - marks.size
    return [
      none('one person, another mark', { tried, bad }, { what: 'writings that differ as they are', found: plainlyOther }),
      none(
        'two persons, one mark',
        { tried: persons.size, bad: Array.from({ length: merged }, () => 'merged') },
        { what: 'marks', found: marks.size },
      ),
    ]
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
        `one person in both duties, ${pairs.size} pairs × ${Object.keys(ways).length} ways back: accepted`,
        { tried, bad },
        { what: 'accepted once the row is taken out', found: taken },
      ),
    ]
  }
