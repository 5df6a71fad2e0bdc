import { expect, test } from 'vitest'
import { compareVersions } from './compare-versions.ts'
import { normalisedText } from './law-text.ts'
import { parseLawText } from './parse-law-text.ts'
import { nodesFrom, rootOf, textRows } from './text-rows.ts'

// Not a hash, and good enough to tell texts apart.
const same = (text: string): string => `#${text}`
const rowsOf = (...lines: readonly string[]) => {
  const parsed = parseLawText(`# 养猫法\n\n2001年2月3日 通过\n\n<!-- INFO END -->\n\n## 第一章 总则\n\n${lines.join('\n\n')}\n`, 'x.md')
  if (parsed.kind !== 'law') throw new Error(JSON.stringify(parsed))
  return { rows: textRows(parsed.text, same), text: parsed.text }
}

test('what was added, removed, reworded and renumbered is told apart', () => {
  const before = rowsOf(
    '第一条 猫应当每日喂食两次，由饲养人负责。',
    '第二条 猫可以睡觉。',
    '第三条 狗不适用。',
    '第四条 本法自2001年5月1日起施行。',
  ).rows
  const after = rowsOf(
    '第一条 猫应当每日喂食三次，由饲养人负责。',
    '第二条 饲养人应当登记并缴纳费用，具体办法另行制定。',
    '第三条 猫可以睡觉。',
    '第四条 本法自2001年5月1日起施行。',
  ).rows
  expect(compareVersions(before, after)).toEqual({
    same: 1,
    changes: [
      { kind: 'changed', from: '1', to: '1', before: '猫应当每日喂食两次，由饲养人负责。', after: '猫应当每日喂食三次，由饲养人负责。' },
      { kind: 'added', to: '2', after: '饲养人应当登记并缴纳费用，具体办法另行制定。' },
      { kind: 'moved', from: '2', to: '3' },
      { kind: 'removed', from: '3', before: '狗不适用。' },
    ],
  })
  expect(compareVersions(before, before)).toEqual({ same: 4, changes: [] })
})

test('a text laid out as rows can be put together again', () => {
  const { rows, text } = rowsOf('第一条 下列为猫：', '（一）家猫；', '1. 大的；', '（二）野猫。', '第二条 本法自2001年5月1日起施行。')
  const again = nodesFrom(rows)
  expect(again.map(normalisedText)).toEqual(text.nodes.map(normalisedText))
  expect(textRows({ nodes: again }, same)).toEqual(rows)
  expect(rows.map(({ kind, number, parent }) => [kind, number, parent])).toEqual([
    ['chapter', '1', undefined],
    ['article', '1', 0],
    ['article', '2', 0],
  ])
})

test('the root changes with words, numbers and headings, and not with blanks', () => {
  const root = (...lines: readonly string[]) => rootOf(rowsOf(...lines).rows, same)
  expect(root('第一条 猫。')).toBe(root('第一条　 猫 。'))
  expect(root('第一条 猫。')).not.toBe(root('第一条 狗。'))
  expect(root('第一条 猫。')).not.toBe(root('第二条 猫。'))
})
