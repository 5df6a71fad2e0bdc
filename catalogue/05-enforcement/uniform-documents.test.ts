import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { liaoning } from '../liaoning.ts'
import { uniformDocuments } from './uniform-documents.ts'

const rows = Object.entries(uniformDocuments).flatMap(([procedure, names]) => Object.entries(names).map(([name, place]) => ({ procedure, name, place })))
/** Titles under which an act issues documents; a place in a title stands for each wording of the choice it names. */
function titlesOf(place: string): string[] {
  const [id, act = ''] = place.split('/')
  const rule = liaoning.procedures.find((procedure) => procedure.id === id)?.acts[act]
  return (rule?.issues ?? []).flatMap(({ title: { zh } }) => {
    const field = /^\{this\.(\w+)\}/.exec(zh)?.[1]
    const options = field ? Object.values(rule?.form?.[field]?.options ?? {}) : []
    return options.length > 0 ? options.map((option) => zh.replace(`{this.${field}}`, option.zh)) : [zh]
  })
}
// A record made on the spot is called 现场检查笔录 where it is one of an inspection.
const called = (name: string, title: string): boolean => title === name || (name === '现场笔录' && title === '现场检查笔录')

test.each(rows)('$procedure: $name', ({ name, place }) => {
  const title = name.slice(name.indexOf('/') + 1)
  const act = typeof place === 'string' ? place : place.act
  if (typeof place === 'string') expect(titlesOf(place).some((issued) => called(title, issued)), `${place} issues ${titlesOf(place).join('、')}`).toBe(true)
  else expect((place.built ?? place.not ?? '').length).toBeGreaterThan(6)
  if (act !== undefined) expect(titlesOf(act).length).toBeGreaterThan(0)
})

test('a name that no act issues would be noticed', () => {
  expect(titlesOf('penalty-ordinary/penalise')).not.toContain('听证笔录')
  expect(titlesOf('penalty-ordinary/investigate')).toEqual(expect.arrayContaining(['询问笔录', '现场检查笔录']))
  expect(titlesOf('penalty-ordinary/nothing')).toEqual([])
})

test('every name that the fact base gives to these procedures is in the table, and no other', ({ skip }) => {
  const file = fileURLToPath(new URL('../../../shared/law/documents.json', import.meta.url))
  if (!existsSync(file)) skip('../shared/law/documents.json is absent: it is not part of the project.')
  const facts = JSON.parse(readFileSync(file, 'utf8')) as { name_zh: string; usedIn: string[] }[]
  const expected = facts.flatMap(({ name_zh, usedIn }) =>
    usedIn.flatMap((used) => {
      const [procedure = '', step] = used.split('/')
      return procedure in uniformDocuments ? [`${procedure}/${step}/${name_zh}`] : []
    }),
  )
  expect(rows.map(({ procedure, name }) => `${procedure}/${name}`).sort()).toEqual(expected.sort())
  expect(expected.length).toBeGreaterThan(100)
})
