import { expect, test } from 'vitest'
import type { CaseFile } from '../../../src/kernel/case/case-file.ts'
import { localDate } from '../../../src/kernel/define.ts'
import { tell } from '../../../src/kernel/testing/story.ts'
import { chinaWorkdays } from '../../calendars/china-workdays.ts'
import { liaoningPlan } from '../../law/liaoning-plan.ts'
import { hepingDistrict, people } from '../../testing/heping.ts'
import { procedurePublication } from './procedure.ts'

const [old, mended, other] = ['a', 'b', 'c'].map((letter) => letter.repeat(64)) as [string, string, string]
const [rules, prover] = ['d'.repeat(64), 'e'.repeat(64)]

interface Here {
  /** The declaration that stands in the catalogue here. */
  readonly version?: string
  readonly asked?: string
  readonly prover?: string
  /** The version of the publishing procedure in force, and since when. */
  readonly own?: string
  readonly first?: string
}

const settingOf = (here: Here) => ({
  procedure: procedurePublication,
  calendar: chinaWorkdays,
  people,
  authority: {
    ...hepingDistrict(),
    versions: {
      basis: liaoningPlan.art('34'),
      published: () => here.own ?? 'own',
      first: () => localDate(here.first ?? '2026-01-05'),
      declared: (procedure: string) =>
        procedure === 'petition' ? { version: here.version ?? mended, asked: here.asked ?? rules } : undefined,
      prover: here.prover ?? prover,
    },
  },
})

/** The provincial government, with what this server declares, asks and proves with. */
const story = (here: Here = {}) => tell({ ...settingOf(here), case: { organ: 'gov-210000', place: '210000', definition: 'own' } })

/** A case as it stands, on a server that has changed meanwhile. */
const goesOn = (file: CaseFile, here: Here = {}) => tell({ ...settingOf(here), case: file })

const proposing = { procedure: 'petition', version: mended, changes: '增加告知步骤。' }
const proof = { proof: other, prover, asked: rules, broken: [], clean: true }
const opinion = { opinion: '例外均有依据。', lawful: true }
const proved = (here: Here = {}, found: Record<string, unknown> = {}) =>
  story(here).on('2026-03-02', 'keeper', 'propose', proposing).on('2026-03-02', 'law', 'prove', { ...proof, ...found } as never)

test('a version is proposed, proved, reviewed by another, published by a third, and is in force from the day named', () => {
  const published = proved().on('2026-03-03', 'list-reviewer', 'review', opinion).on('2026-03-04', 'list-head', 'publish', { from: '2026-04-01' })
  expect(published.last).toMatchObject({ finished: true, publications: [{ kind: 'procedure-version' }] })
  expect(published.last?.entries).toMatchObject([
    { register: 'procedure-versions', change: 'set', key: 'petition', from: '2026-04-01', values: { version: mended, proof: other } },
  ])
})

test('the proof is entered in the public record, clean or not', () => {
  expect(proved().last?.entries).toMatchObject([{ register: 'procedure-proofs', key: other, values: { broken: [], version: mended } }])
  const broken = proved({}, { broken: ['P03'], clean: false })
  expect(broken.last?.entries).toMatchObject([{ register: 'procedure-proofs', values: { broken: ['P03'] } }])
})

test('what the prover found broken is not published, whoever finds it lawful', () => {
  const reviewed = proved({}, { broken: ['P03', 'E1'], clean: false }).on('2026-03-03', 'list-reviewer', 'review', opinion)
  expect(reviewed.refuses('2026-03-04', 'list-head', 'publish', { from: '2026-04-01' })).toEqual(['not-provided', 'proof-broken'])
  expect(reviewed.on('2026-03-04', 'list-head', 'refuse', { reasons: '检验未通过。' }).last?.file.marking.outcome).toBe('refused')
})

test('nobody answers for the prover, and the prover does not call clean what it found broken', () => {
  const proposed = story().on('2026-03-02', 'keeper', 'propose', proposing)
  for (const who of ['keeper', 'list-reviewer', 'list-head']) expect(proposed.refuses('2026-03-02', who, 'prove', proof)).toEqual(['only-the-law'])
  expect(proposed.refuses('2026-03-02', 'law', 'prove', { ...proof, broken: ['P03'] })).toEqual(['proof-broken'])
  expect(proposed.refuses('2026-03-02', 'list-reviewer', 'review', { examined: other, ...opinion })).toEqual(['awaits-act', 'text-changed'])
})

test('whoever proposes does not review, and neither of them publishes', () => {
  expect(proved().refuses('2026-03-03', 'keeper', 'review', opinion)).toContain('same-person')
  const reviewed = proved().on('2026-03-03', 'list-reviewer', 'review', opinion)
  expect(reviewed.refuses('2026-03-04', 'list-reviewer', 'publish', { from: '2026-04-01' })).toContain('same-person')
  expect(proved().refuses('2026-03-04', 'list-head', 'publish', { from: '2026-04-01' })).toEqual(['awaits-act', 'not-provided'])
})

test('not from a day that has passed; from today on is early enough', () => {
  const reviewed = proved().on('2026-03-03', 'list-reviewer', 'review', opinion)
  expect(reviewed.refuses('2026-03-04', 'list-head', 'publish', { from: '2026-03-03' })).toEqual(['answer-invalid'])
  expect(reviewed.on('2026-03-04', 'list-head', 'publish', { from: '2026-03-04' }).last?.entries[0]?.from).toBe('2026-03-04')
})

test('a proof of another declaration, of weaker rules or by another prover is refused where it is made and where it is used', () => {
  const proposed = story().on('2026-03-02', 'keeper', 'propose', proposing)
  expect(proposed.refuses('2026-03-02', 'law', 'prove', { ...proof, asked: other })).toEqual(['proof-otherwise'])
  expect(proposed.refuses('2026-03-02', 'law', 'prove', { ...proof, prover: other })).toEqual(['proof-otherwise'])
  expect(story({ version: old }).on('2026-03-02', 'keeper', 'propose', proposing).refuses('2026-03-02', 'law', 'prove', proof)).toEqual([
    'proof-otherwise',
  ])
  const file = proved().on('2026-03-03', 'list-reviewer', 'review', opinion).file
  for (const later of [{ version: old }, { asked: other }, { prover: other }]) {
    const changed = goesOn(file, later)
    expect(changed.refuses('2026-03-04', 'list-head', 'publish', { from: '2026-04-01' })).toEqual(['proof-otherwise'])
  }
  expect(goesOn(file).on('2026-03-04', 'list-head', 'publish', { from: '2026-04-01' }).last?.kind).toBe('done')
})

test('proposed or proved anew, it is reviewed again', () => {
  const reviewed = proved().on('2026-03-03', 'list-reviewer', 'review', opinion)
  const again = reviewed.on('2026-03-04', 'law', 'prove', { ...proof, proof: old })
  expect(again.refuses('2026-03-04', 'list-head', 'publish', { from: '2026-04-01' })).toContain('awaits-act')
})

test('no new case begins on a version that is not published; the publishing procedure is no exception', () => {
  expect(story({ own: 'another' }).refuses('2026-03-02', 'keeper', 'propose', proposing)).toEqual(['version-not-published'])
  const running = proved().file
  expect(goesOn(running).on('2026-03-03', 'list-reviewer', 'review', opinion).last?.kind).toBe('done')
})

const adopting = { procedure: 'petition', version: mended, proof: other, prover, asked: rules, broken: [], changes: '首版。' }

test('first versions are adopted by the law alone, once, on one day, and only where nothing was found broken', () => {
  const founding = story({ first: '2026-03-02' })
  expect(founding.on('2026-03-02', 'law', 'adopt', adopting).last?.entries).toMatchObject([
    { register: 'procedure-versions', change: 'enter', key: 'petition', from: '2026-03-02' },
    { register: 'procedure-proofs', values: { broken: [] } },
  ])
  expect(founding.refuses('2026-03-02', 'keeper', 'adopt', adopting)).toEqual(['only-the-law'])
  expect(founding.refuses('2026-03-02', 'law', 'adopt', { ...adopting, broken: ['S1'] })).toEqual(['proof-broken'])
  expect(founding.refuses('2026-03-02', 'law', 'adopt', { ...adopting, version: old })).toEqual(['proof-otherwise'])
  expect(founding.refuses('2026-03-03', 'law', 'adopt', adopting)).toEqual(['adopted-earlier'])
})

test('what was proposed is taken back by the keeper alone, proved or not, until it is published', () => {
  expect(story().refuses('2026-03-02', 'keeper', 'abandon')).toContain('awaits-act')
  for (const running of [story().on('2026-03-02', 'keeper', 'propose', proposing), proved()]) {
    for (const who of ['list-reviewer', 'list-head', 'law']) expect(running.tries('2026-03-03', who, 'abandon').kind).toBe('refused')
    const taken = running.on('2026-03-03', 'keeper', 'abandon')
    expect(taken.last).toMatchObject({ finished: true, entries: [], publications: [], file: { marking: { outcome: 'abandoned' } } })
    expect(taken.refuses('2026-03-04', 'list-head', 'publish', { from: '2026-04-01' })).toContain('case-ended')
  }
  const published = proved().on('2026-03-03', 'list-reviewer', 'review', opinion).on('2026-03-04', 'list-head', 'publish', { from: '2026-04-01' })
  expect(published.refuses('2026-03-05', 'keeper', 'abandon')).toContain('case-ended')
})
