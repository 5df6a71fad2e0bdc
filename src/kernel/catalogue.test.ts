import { expect, test } from 'vitest'
import { chapterOf } from './catalogue.ts'

const say = (zh: string) => ({ zh, en: zh })
const chapters = [
  { title: say('职能'), tasks: [1, 6] },
  { title: say('纠纷'), tasks: [42, 49] },
] as const

test('a procedure stands in the chapter of the first system it carries, and in none where the plan has none', () => {
  expect(chapterOf({ chapters }, { systems: ['43', '1.2'] })?.title.zh).toBe('纠纷')
  expect(chapterOf({ chapters }, { systems: ['6.4'] })?.title.zh).toBe('职能')
  expect(chapterOf({ chapters }, { systems: ['7'] })).toBeUndefined()
  expect(chapterOf({ chapters }, { systems: [] })).toBeUndefined()
  expect(chapterOf({}, { systems: ['1.1'] })).toBeUndefined()
})
