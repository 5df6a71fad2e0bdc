import { expect, test } from 'vitest'
import { catalogue } from '../../../stories/fixtures/library-card/catalogue.ts'
import { libraryCard } from '../../../stories/fixtures/library-card/library-card.ts'
import type { Authority } from '../../kernel/authority/authority.ts'
import type { Refusal, RefusalCode } from '../../kernel/refusal.ts'
import { localDate } from '../../kernel/time/local-date.ts'
import type { Platform } from '../platform.ts'
import type { Reading } from './reading.ts'
import { cures, sentences } from './refusal-sentences.ts'
import { showRefusal } from './show-refusal.ts'

const names: Readonly<Record<string, string>> = { library: '虚构图书馆' }
const authority = { organ: (id: string) => (names[id] ? { name: { zh: names[id], en: 'Library' } } : undefined) } as unknown as Authority
const platform = { catalogue, library: new Map(catalogue.library.map((instrument) => [instrument.id, instrument])) } as unknown as Platform
const reading = { platform, authority, day: localDate('2026-03-02') } as unknown as Reading

const show = (code: RefusalCode, facts: Refusal['facts'], cure: Refusal['cure'] = { how: 'none' }) =>
  showRefusal({ check: 'procedure', code, facts, basis: [{ law: 'reading-room-rules', at: '2(1)' }], cure }, libraryCard, reading)

test('every refusal and every cure has a sentence in both languages, and no place stays open', () => {
  for (const code of Object.keys(sentences) as RefusalCode[]) {
    const { says, cure } = show(code, {})
    for (const text of [says.zh, says.en, cure.zh, cure.en])
      expect([code, text.length > 4, /[{}]|undefined/.test(text)]).toEqual([code, true, false])
    expect(says.zh).toContain('（《虚构图书馆阅览规则》第二条第一款）。')
  }
  for (const how of Object.keys(cures) as Refusal['cure']['how'][]) {
    const { cure } = show('version-moved', {}, { how, who: 'library', act: 'accept', day: '2026-03-09' })
    expect(`${cure.zh}${cure.en}`).not.toMatch(/[{}]|undefined/)
  }
})

test('facts are put into words: acts, roles, posts, organs, days', () => {
  expect(show('right-lapsed', { act: 'hearing.ask', day: '2026-03-10', last: '2026-03-09', since: ['hearing.tell'] }).says.zh).toBe(
    '办理“要求听取意见”的期限已过：自“告知听取意见权”起算，最后一日是2026年3月9日，今天是2026年3月10日（《虚构图书馆阅览规则》第二条第一款）。',
  )
  expect(show('post-not-held', { person: '陈', organ: 'library', post: 'head', day: '2026-03-02' }).says.en).toBe(
    "陈 does not hold the post 'Head' at Library on 2026-03-02 (Rules of the Invented Library, art. 2(1)).",
  )
  expect(show('basis-not-in-force', { provision: 'reading-room-rules:4', day: '2026-03-02', since: '2026-03-01' }).says.zh).toBe(
    '所依据的条款在2026年3月2日无效：《虚构图书馆阅览规则》第四条，自2026年3月1日起失效（《虚构图书馆阅览规则》第二条第一款）。',
  )
  expect(show('too-early', {}, { how: 'wait-until', day: '2026-03-09' }).cure.zh).toBe('请待期限届满后再办（2026年3月9日届满）。')
  expect(show('awaits-act', {}, { how: 'do-first', act: 'check', who: 'librarian' }).cure.en).toBe(
    "First do 'Check in person' by Librarian; then try again.",
  )
  expect(show('power-not-held', {}, { how: 'ask-holder', who: 'library' }).cure.zh).toBe('请向有权机关提出：虚构图书馆。')
})
