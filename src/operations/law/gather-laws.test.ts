import { expect, test } from 'vitest'
import { gatherLaws, type LawFile } from './gather-laws.ts'
import { UnreadableLawFile } from './unreadable-law-file.ts'

const file = (name: string, content: string | Uint8Array): LawFile => ({
  name,
  read: () => Promise.resolve(typeof content === 'string' ? new TextEncoder().encode(content) : content),
})
const birds = (body: string): string => `# 养鸟法\n\n2001年1月1日 通过\n\n<!-- INFO END -->\n\n${body}\n`
const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf16le'))

const bad: readonly (readonly [name: string, content: string | Uint8Array, line: number, code: string])[] = [
  ['空.md', '', 1, 'not-a-law'],
  ['空白.md', '\n\n  \n', 1, 'not-a-law'],
  ['网页.md', '# 养鸟法\n<html>\n<p>第一条 鸟。</p>\n', 2, 'not-a-law'],
  ['长行.md', `# 养鸟法\n\n第一条 ${'鸟'.repeat(20_000)}\n`, 3, 'not-a-law'],
  ['控制.md', '# 养鸟法\n\n第一条 鸟\u001b[2J。\n', 3, 'not-a-law'],
  ['小说.md', '# 鸟的故事\n\n2001年1月1日 发布\n\n从前有一只鸟。\n', 1, 'not-a-law'],
  ['章回.md', '# 第一回 鸟来\n\n却说有一只鸟。\n', 1, 'not-a-law'],
  ['无记.md', utf16('# 养鸟法\n'), 1, 'not-a-law'],
  ['宽.md', new Uint8Array([0xff, 0xfe, ...utf16('# 养鸟法\n')]), 1, 'wrong-encoding'],
  ['重号.md', birds('第一条 鸟。\n\n第一条 雀。'), 9, 'number-taken'],
  ['断句.md', birds('第一条 鸟可以'), 7, 'truncated'],
  ['没有.md', birds(''), 1, 'no-body'],
]

test.each(bad)('%s is refused with its line, what is wrong and what to do, in both languages', async (name, content, line, code) => {
  const { laws, faults } = await gatherLaws([file(name, content)])
  expect(laws).toEqual([])
  expect(faults).toMatchObject([{ file: name, line, code }])
  // A fact and a remedy: two sentences at least.
  for (const words of [faults[0]?.says.zh.split('。'), faults[0]?.says.en.split(/[.:]/)]) expect(words?.length).toBeGreaterThan(2)
})

test('one bad file stops none of the others; why a file could not be read is told in the words of who tried', async () => {
  const says = { zh: '无法读取：没有读取权限。', en: 'It cannot be read: you may not.' }
  const good = file('养鸟法.md', birds('第一条 鸟。\n\n第二条 本法自公布之日起施行。'))
  const shut = { name: '读不到.md', read: () => Promise.reject(new UnreadableLawFile(says)) }
  const { laws, faults } = await gatherLaws([file('空.md', ''), shut, good])
  expect(laws.map(({ files }) => files)).toEqual([['养鸟法.md']])
  expect(faults.map(({ file: name, code }) => [name, code])).toEqual([
    ['空.md', 'not-a-law'],
    ['读不到.md', 'unreadable'],
  ])
  expect(faults[1]?.says).toEqual(says)
})

test('a reference to an article that does not exist is told with file and line, and the text is kept as it was printed', async () => {
  const { laws, doubts } = await gatherLaws([file('养鸟法.md', birds('第一条 鸟。\n\n第二条 违反本法第九条的，放生。'))])
  expect(laws[0]?.references).toEqual({ total: 1, resolved: 0 })
  expect(doubts.filter(({ code }) => code === 'reference-broken')).toMatchObject([{ file: '养鸟法.md', line: 9 }])
})
