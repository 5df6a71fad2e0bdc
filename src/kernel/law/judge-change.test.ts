import { expect, test } from 'vitest'
import { gravest, judgePlace, placesIn } from './judge-change.ts'
import type { LawNode } from './text/law-text.ts'

// No hash is needed to tell words apart: they stand for themselves.
const sha256 = (text: string): string => `hash of ${text}`
const node = (kind: LawNode['kind'], number: string, text: string, children: readonly LawNode[] = []): LawNode => ({
  ...{ kind, number, text, children },
  heading: '',
  line: 1,
})
const item = (number: string, text: string): LawNode => node('item', number, text)
const paragraph = (number: string, text: string, ...items: readonly LawNode[]): LawNode => node('paragraph', number, text, items)
const article = (number: string, ...paragraphs: readonly LawNode[]): LawNode => node('article', number, '', paragraphs)

const now = placesIn(
  {
    nodes: [
      article('1', paragraph('1', '猫应当喂食。'), paragraph('2', '每日三次。')),
      article('2', paragraph('1', '猫受保护。')),
      article('3', paragraph('1', '去处：', item('1', '（一）窗台；'), item('2', '（二）书架。'))),
      article('4', paragraph('1', '本法自某日起施行。')),
    ],
  },
  sha256,
)
const pin = (at: string, words: string) => ({ at, text: words === '' ? '' : sha256(words) })

test('what reads the same at its place is the same, at the level at which it was pinned', () => {
  expect(judgePlace(pin('1', '猫应当喂食。\n每日三次。'), now)).toEqual({ at: '1', outcome: 'same' })
  expect(judgePlace(pin('1(1)', '猫应当喂食。'), now)).toEqual({ at: '1(1)', outcome: 'same' })
  expect(judgePlace(pin('3(1)[2]', '（二）书架。'), now)).toEqual({ at: '3(1)[2]', outcome: 'same' })
})

test('an article whose one paragraph changed is changed, and its other paragraph is not', () => {
  expect(judgePlace(pin('1', '猫应当喂食。\n每日两次。'), now)).toMatchObject({
    outcome: 'changed',
    text: sha256('猫应当喂食。\n每日三次。'),
  })
  expect(judgePlace(pin('1(2)', '每日两次。'), now)).toMatchObject({ outcome: 'changed' })
  expect(judgePlace(pin('1(1)', '猫应当喂食。'), now)).toMatchObject({ outcome: 'same' })
})

test('the same words under another number have moved, and it is said where to', () => {
  expect(judgePlace(pin('2(1)[2]', '（二）书架。'), now)).toEqual({ at: '2(1)[2]', outcome: 'moved', to: '3(1)[2]' })
  // An article of one paragraph and that paragraph read alike: what was pinned as an article is looked for among articles.
  expect(judgePlace(pin('7', '猫受保护。'), now)).toEqual({ at: '7', outcome: 'moved', to: '2' })
  expect(judgePlace(pin('7(1)', '猫受保护。'), now)).toEqual({ at: '7(1)', outcome: 'moved', to: '2(1)' })
})

test('what has no place any more is gone; what nobody pinned must be read', () => {
  expect(judgePlace(pin('9(1)', '猫可以上树。'), now)).toEqual({ at: '9(1)', outcome: 'gone' })
  expect(judgePlace(pin('9(1)', ''), now)).toEqual({ at: '9(1)', outcome: 'gone' })
  expect(judgePlace(pin('2', ''), now)).toMatchObject({ outcome: 'unread' })
})

test('of several outcomes the gravest counts', () => {
  const of = (...outcomes: readonly ('same' | 'moved' | 'changed' | 'gone')[]) => gravest(outcomes.map((outcome) => ({ at: '1', outcome })))
  expect([of(), of('same'), of('moved', 'same'), of('moved', 'changed'), of('gone', 'changed')]).toEqual([
    'same',
    'same',
    'moved',
    'changed',
    'gone',
  ])
})
