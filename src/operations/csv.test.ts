import { expect, test } from 'vitest'
import { csv, latest } from './csv.ts'

test('a table for spreadsheets: its mark, CR LF, quotes doubled, and nothing that a spreadsheet would compute', () => {
  expect(
    csv([
      ['甲', '乙,"丙"'],
      ['=1+1', '两\n行'],
      ['-5', '@x'],
    ]),
  ).toBe('\ufeff甲,"乙,""丙"""\r\n\'=1+1,"两\n行"\r\n\'-5,\'@x\r\n')
})

test.each(['=1', '＝1', ' =1', '\u200b=1', '\0=1', '\n=1', '＋1', '＠x'])('%j is a text, never a formula', (value) => {
  expect(
    csv([[value]])
      .slice(1)
      .replace(/^"/, ''),
  ).toMatch(/^'/)
})

test('what only holds such a sign is left as it is', () => {
  expect(csv([['a=1', '1-2', '2026-03-02']])).toBe('\ufeffa=1,1-2,2026-03-02\r\n')
})

test('a file that has not all of it says so in its last line', () => {
  const lines = [['1'], ['2'], ['3']]
  expect(latest(lines, 3)).toEqual(lines)
  expect(latest(lines, 2)).toEqual([['1'], ['2'], [expect.stringContaining('只列出最近的 2 行')]])
})
