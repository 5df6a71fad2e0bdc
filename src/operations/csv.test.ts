import { expect, test } from 'vitest'
import { csv } from './csv.ts'

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
