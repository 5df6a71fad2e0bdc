import { expect, test } from 'vitest'
import { readItemFile } from './read-item-file.ts'

const row = { department: '局', name: '名', areaCode: '210102000000', itemCode: 'x', taskType: '1', deptCode: 'y' }

test('each row is known by the line of the file on which it begins', () => {
  const text = `{\n  "source": "items: [ {",\n  "items": [\n    ${JSON.stringify(row)},\n\n    {\n "name": "a\\"b{[", "department": "局"\n}, ${JSON.stringify(row)}\n  ]\n}`
  const file = readItemFile(text, 'x.json')
  expect(file.lines).toEqual([4, 6, 8])
  expect(file.rows[1]?.name).toBe('a"b{[')
})

test('a list before the items, with lists in it, does not disturb the lines', () => {
  const text = `{"notes": [\n{"a": [1,\n2]}],\n"items": [\n${JSON.stringify(row)}]}`
  expect(readItemFile(text, 'x.json').lines).toEqual([5])
})

test('a row that is not an object, or whose fields are no text, is kept in its place and remarked', () => {
  const file = readItemFile(JSON.stringify({ items: [row, 7, { ...row, areaCode: 210102000000 }] }), 'x.json')
  expect(file.rows).toHaveLength(3)
  expect(file.lines).toHaveLength(3)
  expect([...file.misshapen.keys()]).toEqual([1, 2])
  expect(file.misshapen.get(2)?.[0]?.says.en).toContain('is 210102000000, which is not text')
})

test('what is not JSON, or has no items, is refused in words', () => {
  expect(() => readItemFile('{', 'x.json')).toThrow("'x.json' is not JSON")
  expect(() => readItemFile('[]', 'x.json')).toThrow("no list 'items'")
  expect(() => readItemFile('null', 'x.json')).toThrow("no list 'items'")
})
