import { expect, test } from 'vitest'
import type { Answer } from '../../kernel/form/field.ts'
import type { FieldView } from '../../operations/views.ts'
import { Question } from '../flow/question.tsx'
import type { Visit } from '../visit.ts'
import { zh } from '../words/zh.ts'
import { portalField } from './portal-fields.ts'

const visit = { lang: 'zh', words: zh, deps: {} } as unknown as Visit
const fieldOf = (kind: string): FieldView => ({
  name: 'it',
  kind,
  ask: { zh: '问题<1>', en: 'Question' },
  because: { law: 'rules', at: '1', title: '规则', place: '第一条' },
  optional: false,
  personal: false,
  options: [
    { value: 'a', title: { zh: '甲', en: 'A' } },
    { value: 'b', title: { zh: '乙', en: 'B' } },
  ],
})

const hash = 'a'.repeat(64)
const answers: Readonly<Record<string, Answer>> = {
  text: '和平区 1 号',
  longText: '第一行\n第二行',
  yesNo: false,
  date: '2026-03-02',
  number: -12,
  money: 120_050,
  phone: '13800138000',
  creditCode: '91210102MA0TEST00X',
  citizenNumber: '219999199005200124',
  division: '210102',
  organ: 'mr-210102',
  person: 'citizen.chen',
  file: hash,
  examined: hash,
  materials: { layout: hash },
  guideItems: ['layout'],
  citations: ['licensing-law:32(1)[4]'],
  words: ['甲', '乙'],
  entryKeys: ['甲', '乙'],
  pairs: { 收费: '不收费', 地点: '一楼' },
  choice: 'b',
  choices: ['a', 'b'],
}

test.each(Object.entries(answers))('an answer of the kind %s is shown in its controls and read back the same', (kind, answer) => {
  const { read, write } = portalField(kind)
  expect(read(write(answer, fieldOf(kind)), fieldOf(kind))).toEqual({ answer })
})

test.each(Object.keys(answers))('empty controls of the kind %s are no answer', (kind) => {
  expect(portalField(kind).read({}, fieldOf(kind))).toEqual({})
})

test('what cannot be read as an answer is said, and how to write it', () => {
  for (const [kind, typed] of Object.entries({ number: '十二个', money: '1.234', date: '' })) {
    const reading = portalField(kind).read(kind === 'date' ? { year: '2026', month: '13', day: '1' } : { '': typed }, fieldOf(kind))
    expect(reading.answer).toBeUndefined()
    expect(reading.problem?.zh).toMatch(/^请填写/)
  }
})

test.each(Object.keys(answers))(
  'every control of the kind %s has a label of its own, names its basis and escapes what it shows',
  async (kind) => {
    const field = fieldOf(kind)
    const item = { materials: [{ id: 'layout', title: { zh: '布局图', en: 'Layout' }, because: field.because, optional: false }] } as never
    const typed = portalField(kind).write(kind === 'text' ? '"><script>' : (answers[kind] ?? ''), field)
    const html = String(
      await (
        <Question
          visit={visit}
          field={field}
          typed={typed}
          item={item}
          heading={false}
          error={{ id: 'a.it', says: { zh: '请更正<b>', en: '' } }}
        />
      ).toString(),
    )
    const ids = [...html.matchAll(/<(?:input|select|textarea)(?![^>]*type="hidden")[^>]*\bid="([^"]+)"/g)].map((match) => match[1])
    expect(ids.length).toBeGreaterThan(0)
    for (const id of ids) expect(html).toContain(`<label for="${id}"`)
    expect(html).toContain('《规则》第一条')
    expect(html).not.toMatch(/<script>|问题<1>|请更正<b>/)
  },
)

test('an unknown kind is named', () => {
  expect(() => portalField('picture')).toThrow(/no field for the kind 'picture'/)
})
