import { expect, test } from 'vitest'
import { diffTexts } from './diff-texts.ts'

const cut = (line: string): string[] => [...line]
const told = (before: string, after: string) =>
  diffTexts(before, after, cut).map((change) =>
    change.kind === 'changed'
      ? change.parts.map(({ kind, text }) => (kind === 'same' ? text : kind === 'added' ? `+${text}+` : `-${text}-`)).join('')
      : `${{ same: ' ', added: '+', removed: '-' }[change.kind]}${change.text}`,
  )

test('a reworded article is told word by word, the others stay', () => {
  expect(told('第一条 欢迎读书。\n第二条 九点开馆。\n', '第一条 欢迎读书。\n第二条 八点半开馆。\n')).toEqual([
    ' 第一条 欢迎读书。',
    '第二条 -九-+八+点+半+开馆。',
  ])
})

test('an article put in or taken out is told as such, not as a change of its neighbour', () => {
  const [one, two, three] = ['第一条 欢迎。', '第二条 儿童须由成人陪同入馆。', '第三条 九点开馆。']
  expect(told(`${one}\n${three}`, `${one}\n${two}\n${three}`)).toEqual([` ${one}`, `+${two}`, ` ${three}`])
  expect(told(`${one}\n${two}\n${three}`, `${one}\n${three}`)).toEqual([` ${one}`, `-${two}`, ` ${three}`])
})

test('articles under two labels are two articles, unless one was only renumbered', () => {
  expect(told('第二条 读者应当办证。\n第三条 读者应当交押金。', '第二条 馆员应当微笑。')).toEqual([
    '第二条 -读者-+馆员+应当-办证-+微笑+。',
    '-第三条 读者应当交押金。',
  ])
  expect(told('第三条 读者应当爱护书籍，不得涂写。', '第二条 读者应当爱护书籍，不得涂写。')).toEqual([
    '第-三-+二+条 读者应当爱护书籍，不得涂写。',
  ])
  expect(told('第二条 未经许可不得入馆。', '第三条 读者可以入馆。')).toEqual(['-第二条 未经许可不得入馆。', '+第三条 读者可以入馆。'])
})

test('white space alone is no change; nothing against something is all new', () => {
  expect(told('第一条 甲\r\n\n', '  第一条 甲')).toEqual([' 第一条 甲'])
  expect(told('', '第一条 甲')).toEqual(['+第一条 甲'])
  expect(told('', '')).toEqual([])
})

test('either text can be put together again from what is told', () => {
  const before = Array.from({ length: 60 }, (_, n) => `第${n}条 ${'读写看'[n % 3]}书${n % 7}册`)
  const after = before.flatMap((line, n) => (n % 11 === 0 ? [] : n % 5 === 0 ? [`${line}。`, `补${n}`] : [line]))
  const side = (other: 'removed' | 'added') =>
    diffTexts(before.join('\n'), after.join('\n'), cut).flatMap((change) => {
      if (change.kind === other) return []
      return change.kind === 'changed' ? [change.parts.map(({ kind, text }) => (kind === other ? '' : text)).join('')] : [change.text]
    })
  expect(side('added')).toEqual(before)
  expect(side('removed')).toEqual(after)
})
