import { expect, test } from 'vitest'
import { file, text, yesNo } from '../form/field.ts'
import { defineProcedure } from './define-procedure.ts'
import { definePart, mount } from './part.ts'

const basis = { law: 'toy', at: '1' }
const words = (zh: string) => ({ zh, en: zh })
const setting = {
  id: 'toy',
  title: words('toy'),
  systems: [],
  basis,
  power: null,
  roles: { clerk: { title: words('clerk'), kind: 'staff', post: 'clerk' } },
} as const
const form = { words: text({ ask: words('words'), because: basis }), fit: yesNo({ ask: words('fit'), because: basis }) }
const row = (title: string) => ({ title: words(title), by: 'clerk', basis }) as const

test('giving an answer anew uses up every act that examines it, beside what the row says itself', () => {
  const procedure = defineProcedure({
    ...setting,
    acts: {
      write: { ...row('write'), starts: true, often: true, form, usesUp: ['seal'] },
      read: { ...row('read'), after: ['write'], examines: { act: 'write', field: 'words' } },
      sign: { ...row('sign'), after: ['write', 'read'], examines: { act: 'write', field: 'words' } },
      seal: { ...row('seal'), after: ['sign'] },
    },
  })
  expect(procedure.acts['write']?.usesUp).toEqual(['seal', 'read', 'sign'])
  expect(procedure.acts['seal']?.usesUp).toBeUndefined()
})

test('what is examined is asked, is one string, and comes first', () => {
  const withExamines = (field: string, after: readonly 'write'[]) => () =>
    defineProcedure({
      ...setting,
      acts: { write: { ...row('write'), starts: true, form }, read: { ...row('read'), after, examines: { act: 'write', field } } },
    })
  expect(withExamines('words', ['write'])).not.toThrow()
  expect(withExamines('letter', ['write'])).toThrow("examines 'write.letter', which is not asked")
  expect(withExamines('fit', ['write'])).toThrow("examines 'write.fit', which is of the kind 'yesNo'; name one of file, longText, text")
  expect(withExamines('words', [])).toThrow("without coming after it; add 'write' to 'after'")
})

test('a mounted part examines its own act under the name it gets', () => {
  const part = definePart({
    acts: {
      write: { ...row('write'), form: { text: file({ ask: words('text'), because: basis }) } },
      read: { ...row('read'), after: ['write'], examines: { act: 'write', field: 'text' } },
    },
  })
  const procedure = defineProcedure({ ...setting, parts: [mount('paper', part)], acts: { open: { ...row('open'), starts: true } } })
  expect(procedure.acts['paper.read']?.examines).toEqual({ act: 'paper.write', field: 'text' })
  expect(procedure.acts['paper.write']?.usesUp).toEqual(['paper.read'])
})
