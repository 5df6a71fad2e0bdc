import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { liaoning } from '../../../catalogue/index.ts'
import { brokenIn, declarationText, proofOfReport, textHash } from '../../kernel/check/proof/proof.ts'
import { proveOne } from '../../kernel/check/proof/prove-procedure.ts'
import { allToProve } from '../../kernel/check/properties/prove.ts'
import { counterexampleOf } from '../../kernel/check/replay/counterexample.ts'
import { playStory } from '../../kernel/check/replay/play-story.ts'
import type { ActRule, Procedure } from '../../kernel/procedure/grammar.ts'
import { replayLines } from './replay-lines.ts'
import { counterexampleLines } from './verdict-lines.ts'

// What `yifa check` prints of procedures of the catalogue that somebody has broken: a word lost from a row, or one put in.

type Row = ActRule<string, string, string>

const folder = mkdtempSync(join(tmpdir(), 'yifa-counterexamples-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const library = new Map(liaoning.library.map((instrument) => [instrument.id, instrument]))
const sound = (id: string) => {
  const one = allToProve(liaoning).find(({ procedure }) => procedure.id === id)
  if (!one) throw new Error(`The catalogue has no procedure '${id}'.`)
  return one
}
const prover = 'p'.repeat(64)

/** Proves a procedure of the catalogue with one row changed. */
function broken(id: string, act: string, to: (rule: Row) => object) {
  const { procedure, ...asked } = sound(id)
  const changed: Procedure = { ...procedure, acts: { ...procedure.acts, [act]: to(procedure.acts[act] as Row) as Row } }
  const one = { ...asked, procedure: changed }
  const report = proveOne(one)
  return { procedure: changed, report, proof: proofOfReport(one, prover, { report, seconds: 0 }), found: brokenIn(report.verdicts) }
}

function printed({ procedure, report }: ReturnType<typeof broken>, rule: string): string[] {
  const verdict = report.verdicts.find(({ id }) => id === rule)
  if (!verdict) throw new Error(`Nothing was asked of '${procedure.id}' under the name '${rule}'.`)
  return counterexampleLines(verdict, procedure.title, library)
}

const without = (word: keyof Row) => (rule: Row) => Object.fromEntries(Object.entries(rule).filter(([name]) => name !== word))

const hasty = broken('penalty-summary', 'decide', (rule) => ({ ...rule, after: ['show'], owedSince: 'show' }))

test('a penalty without notice: rule, article, plan task, the story in the catalogue’s words, what was missing, and the change that mends it', () => {
  expect(hasty.found).toContain('P02')
  const lines = printed(hasty, 'P02')
  expect(lines[0]).toMatch(
    /^✗ 违反 P02：.*《中华人民共和国行政处罚法》第四十四条第一款、《中华人民共和国行政处罚法》第六十二条第一款；规划任务 28/,
  )
  expect(lines[1]).toMatch(/^ {2}Breaks P02: .*art\. 44\(1\).*plan task 28/)
  expect(lines[2]).toBe('  按《行政处罚简易程序》办理，可能出现这样的案件：')
  expect(lines[3]).toMatch(/^ {4}1 出示执法证件，表明身份.* → 2 当场作出处罚决定并交付/)
  expect(lines.join('\n')).toMatch(/“告知内容、事实、理由、依据和权利”没有作出，系统没有阻止。/)
  expect(lines.join('\n')).toMatch(/可改为：在“当场作出处罚决定并交付”的 after 增加.*改后重新检验：\d+ 种情形/)
  expect(lines.length).toBeLessThanOrEqual(12)
})

test('whoever reviewed decides: the persons to be kept apart are named, and the mending word is tried out', () => {
  const alone = broken('discretion-benchmark', 'review', without('apart'))
  expect(alone.found.length).toBeGreaterThan(0)
  const lines = alone.found.map((rule) => printed(alone, rule).join('\n'))
  expect(lines.join('\n')).toMatch(/可改为：在“合法性审核”增加 apart：“起草档次”。改后重新检验：\d+ 种情形，0 处违反。/)
})

test('one officer where the law asks for two: the act, the article, and the mending word', () => {
  const lonely = broken('penalty-summary', 'show', without('officers'))
  const lines = lonely.found.map((rule) => printed(lonely, rule).join('\n')).join('\n')
  expect(lines).toMatch(/《中华人民共和国行政处罚法》第四十二条第一款/)
  expect(lines).toMatch(/可改为：在“出示执法证件，表明身份”增加 officers: 2/)
})

test('a case that can never end: the story leads to where it is stuck', () => {
  const trapped = broken('officer-certificate', 'issue', (rule) => ({ ...rule, after: ['issue'] }))
  expect(trapped.found).toContain('S4')
  expect(printed(trapped, 'S4').join('\n')).toMatch(/违反 S4/)
})

test('the control: the same procedures as they stand break nothing', () => {
  for (const id of ['penalty-summary', 'discretion-benchmark', 'officer-certificate'])
    expect(brokenIn(proveOne(sound(id)).verdicts), id).toEqual([])
})

test('stories found play through the real rules on the broken declaration, and not on the sound one', () => {
  let [played, formsForbid] = [0, 0]
  const cases = [hasty, broken('discretion-benchmark', 'review', without('apart')), broken('penalty-summary', 'hear', without('after'))]
  for (const { procedure, proof, found } of cases) {
    for (const rule of found) {
      const story = counterexampleOf(proof, rule, declarationText(procedure))
      // Rules about the order of steps and about persons have stories; what is read off a row has none.
      if (!story) continue
      const there = playStory(story.declaration, story, liaoning.calendar)
      if (there.kind === 'refused') {
        // The explorer takes facts and outcome of one act every way; a form that asks the one only after the other may leave one way out.
        formsForbid += 1
        expect([...new Set(there.refusals.map(({ code }) => code))], `${procedure.id} ${rule}`).toEqual(['answer-unasked'])
        continue
      }
      played += 1
      const again = playStory(sound(procedure.id).procedure, story, liaoning.calendar)
      expect(again.kind, `${procedure.id} ${rule} on the sound declaration`).toBe('refused')
    }
  }
  expect(played).toBeGreaterThan(6)
  expect(formsForbid).toBeLessThan(4)
}, 240_000)

test('a downloaded counterexample is replayed by the command: possible then, refused now; one that was edited is not believed', () => {
  const story = counterexampleOf(hasty.proof, 'P02', declarationText(hasty.procedure))
  const path = join(folder, 'P02.json')
  writeFileSync(path, JSON.stringify(story))
  const { lines, possible } = replayLines(path, liaoning)
  expect(possible).toBe(false)
  expect(lines.join(' ')).toMatch(/系统没有阻止。.*第 2 步（共 2 步）“当场作出处罚决定并交付”被拒绝：.*awaits-act/)
  const there = { ...liaoning, procedures: [hasty.procedure] }
  expect(replayLines(path, there).possible).toBe(true)
  writeFileSync(path, JSON.stringify({ ...story, declaration: { ...hasty.procedure, id: 'another' } }))
  expect(() => replayLines(path, liaoning)).toThrow(/was changed/)
  writeFileSync(path, '{}')
  expect(() => replayLines(path, liaoning)).toThrow(/no counterexample/)
  expect(textHash('')).toMatch(/^e3b0c442/)
})
