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
