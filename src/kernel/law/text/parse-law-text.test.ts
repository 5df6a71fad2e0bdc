import { expect, test } from 'vitest'
import { articles, lawIdOf, linesOf, normalisedText, provisionAt } from './law-text.ts'
import { mergeParts } from './merge-parts.ts'
import { parseLawText } from './parse-law-text.ts'
import { checkSelfReferences } from './self-references.ts'

// Invented texts: no statute is copied here.
const cats = `# 中华人民共和国养猫法

2001年2月3日 第九届全国人民代表大会常务委员会第二次会议通过

2001年5月1日 施行

<!-- INFO END -->

## 第一章 总　则

第一条 为了猫的福利，制定本法。

本法所称猫，包括：

（一）家猫；

（二）野猫，其中：

1. 大的；

2. 小的。

其他动物不适用前款第二项。

第二条 依照本法第一条第二款第二项办理。

第二条之一 猫可以睡觉。

## 第二章 附则

第三条 本法自2001年5月1日起施行。《养狗法》同时废止。

附件：猫的种类

橘猫
`

const law = (markdown: string, file = '行政法/养猫法(2001-02-03).md') => {
  const parsed = parseLawText(markdown, file)
  if (parsed.kind !== 'law') throw new Error(JSON.stringify(parsed))
  return parsed
}
const codes = (markdown: string, file?: string) => law(markdown, file).doubts.map(({ code }) => code)
const refusal = (markdown: string, file = 'x.md') => {
  const parsed = parseLawText(markdown, file)
  return parsed.kind === 'refused' ? [parsed.problem.code, parsed.problem.line] : parsed.kind
}

test('a text is read with who made it, its days and what it repeals', () => {
  const { text, repeals, doubts } = law(cats)
  expect(text).toMatchObject({
    id: '养猫法',
    title: '中华人民共和国养猫法',
    shortTitles: ['养猫法'],
    rank: 'law',
    issuer: '全国人民代表大会常务委员会',
    version: '2001-02-03',
    dates: { passed: '2001-02-03', inForce: '2001-05-01' },
  })
  expect(repeals).toEqual(['养狗法'])
  expect(doubts).toEqual([])
})

test('the branch of law is the nearest folder that names one; a folder that tells the rank tells none', () => {
  const branch = (file: string): string => law(cats, file).text.branch
  expect(branch('laws/行政法/养猫法.md')).toBe('行政法')
  expect(branch('laws/民法典/合同编.md')).toBe('民法商法')
  expect(branch('行政法/newer/养猫法.md')).toBe('行政法')
  expect(branch('司法解释/养猫法.md')).toBe('')
  expect(branch('行政法.md')).toBe('')
})

test('chapters, articles, inserted articles, paragraphs, items, sub-items and an annex keep their places', () => {
  const { text } = law(cats)
  expect([...articles(text)].map(({ at, chapterPath }) => [at, chapterPath[0]?.heading])).toEqual([
    ['1', '总则'],
    ['2', '总则'],
    ['2-1', '总则'],
    ['3', '附则'],
  ])
  expect(provisionAt(text, '1(2)[2]')?.text).toBe('（二）野猫，其中：')
  expect(provisionAt(text, '1(2)[2]{2}')?.text).toBe('2. 小的。')
  expect(provisionAt(text, '1[2]')).toBe(provisionAt(text, '1(2)[2]'))
  expect(provisionAt(text, '1(3)')?.text).toBe('其他动物不适用前款第二项。')
  expect(provisionAt(text, '2-1')?.children[0]?.text).toBe('猫可以睡觉。')
  expect([provisionAt(text, '1(4)'), provisionAt(text, '9'), provisionAt(text, '第一条')]).toEqual([undefined, undefined, undefined])
  expect(text.nodes.at(-1)).toMatchObject({ kind: 'annex', heading: '附件：猫的种类', children: [{ text: '橘猫' }] })
})

test('the other dialect, with front matter and bold labels, gives the very same words', () => {
  const other = `---\nsidebar: auto\n---\n\n${cats
    .replace('<!-- INFO END -->\n\n', '')
    .replace(/^(第[^章\s]+条\S*) /gm, '**$1**　')
    .replace(/\n/g, '\r\n')}`
  const [one, two] = [law(cats).text, law(other).text]
  expect(two.nodes.map(normalisedText)).toEqual(one.nodes.map(normalisedText))
  expect([...articles(two)].map(({ at }) => at)).toEqual(['1', '2', '2-1', '3'])
  expect(law(other).doubts).toEqual([])
})

test('half-width brackets, wide blanks and zero-width signs do not change the hashed text', () => {
  const [one, two] = [cats, cats.replaceAll('（', '(').replaceAll('）', ')').replace('野猫', '野\u200b　猫')]
  expect(normalisedText(law(two).text.nodes[0] as never)).toBe(normalisedText(law(one).text.nodes[0] as never))
})

test('references of a text to itself are looked up; one that leads nowhere is told with its line', () => {
  expect(checkSelfReferences(law(cats).text)).toMatchObject({ total: 2, resolved: 2 })
  const broken = law(cats.replace('第一条第二款第二项', '第一条第二款第七项、第九条'))
  expect(broken.doubts).toEqual([
    { line: 25, code: 'reference-broken', found: '1(2)[7]' },
    { line: 25, code: 'reference-broken', found: '9' },
  ])
})

test.each([
  ['article-hole', cats.replace('第三条', '第五条')],
  [
    'article-start',
    cats
      .replace('第一条 为了', '第二条 为了')
      .replace('第二条 依照', '第三条 依照')
      .replace('第二条之一', '第三条之一')
      .replace('第三条 本法自', '第四条 本法自')
      .replace('本法第一条', '本法第二条'),
  ],
  ['heading-hole', cats.replace('第二章', '第三章')],
  ['heading-plain', cats.replace('## 第二章 附则', '附则')],
  ['items-start', cats.replace('（一）家猫；\n\n', '')],
  ['items-in-one-line', cats.replace('（一）家猫；\n\n（二）', '（一）家猫；（二）')],
  ['articles-in-one-line', cats.replace('\n\n第二条 依照', ' 第二条 依照')],
  ['label-broken', cats.replace('第三条 ', '笫三条 ')],
  ['hard-wrapped', cats.replace('其他动物不适用前款第二项。', '其他动物以及其他各种各样的会飞的\n\n会游的不适用本法。')],
  ['info-bracket', cats.replace('会议通过', '会议通过）')],
  ['info-leftover', cats.replace('会议通过', '会议通过  根据')],
  ['info-undated', cats.replace('2001年5月1日 施行\n', '某某办公厅\n')],
  ['info-end-missing', cats.replace('<!-- INFO END -->\n\n', '')],
  ['private-use', cats.replace('橘猫', '橘\ue004猫')],
  ['no-closing', cats.replace('2001年5月1日 施行\n', '').replace('本法自2001年5月1日起施行。', '猫另行规定。')],
])('%s is reported', (code, markdown) => {
  expect(codes(markdown)).toContain(code)
})

test('a misprinted label and articles run together in one line are read all the same', () => {
  const at = (markdown: string) => [...articles(law(markdown).text)].map((article) => article.at)
  expect(at(cats.replace('第三条 ', '笫三条 '))).toEqual(['1', '2', '2-1', '3'])
  expect(at(cats.replace('\n\n第二条 依照', ' 第二条 依照'))).toEqual(['1', '2', '2-1', '3'])
})

test('articles quoted by an amendment stay inside the clause that quotes them', () => {
  const amendment = `# 养猫法修正案（二）\n\n2002年2月3日 某会议通过\n\n<!-- INFO END -->\n\n一、将养猫法第一条修改为：“第一条 猫为大。”\n\n二、本修正案自公布之日起施行。\n`
  const { text } = law(amendment, '养猫法修正案（二）.md')
  expect([...articles(text)].map(({ at, node }) => [at, node.kind])).toEqual([
    ['1', 'clause'],
    ['2', 'clause'],
  ])
  expect(provisionAt(text, '2(1)')?.text).toBe('本修正案自公布之日起施行。')
})

test('a text without articles is one piece that can be found at 0', () => {
  const { text } = law(
    '# 关于猫的批复\n\n2003年1月1日 公布\n\n<!-- INFO END -->\n\n你院来函收悉。可以。\n\n此复。\n',
    '司法解释/关于猫的批复.md',
  )
  expect(text).toMatchObject({ rank: 'judicial-interpretation', version: '2003-01-01' })
  expect(linesOf([...articles(text)][0]?.node as never)).toEqual(['你院来函收悉。可以。', '此复。'])
})

test('an amended text does not take the day of force of its first version', () => {
  const amended = cats.replace('2001年5月1日 施行\n', '2010年8月9日 第十一届全国人民代表大会常务委员会第五次会议修正\n')
  const { text, doubts } = law(amended, '养猫法(2010-08-09).md')
  expect(text.dates).toEqual({ passed: '2010-08-09' })
  expect(doubts.map(({ code }) => code)).toEqual(['force-assumed'])
})

test('what is no law is refused with the line: no title, no body, no day, or broken off', () => {
  expect(refusal('买菜：白菜、猫粮\n')).toEqual(['not-a-law', 1])
  expect(refusal('# 日记\n\n今天下雨。\n')).toEqual(['not-a-law', 1])
  expect(refusal('# 养猫法\n\n2001年2月3日 通过\n\n<!-- INFO END -->\n')).toEqual(['no-body', 1])
  expect(refusal('# 养猫法\n\n<!-- INFO END -->\n\n第一条 猫为大。\n')).toEqual(['no-date', 1])
  expect(refusal(cats.slice(0, cats.indexOf('可以睡觉')))).toEqual(['truncated', 27])
  expect(refusal('# 猫的故事\n\n2001年2月3日 发布\n\n从前有一只猫。\n')).toEqual(['not-a-law', 1])
  expect(refusal('# 猫城\n\n第一章 出门\n\n猫出门了。\n', '猫城(2001-02-03).md')).toEqual(['not-a-law', 1])
  expect(refusal('---\nbookCollapseSection: true\n---\n', 'national/行政法/_index.md')).toBe('skipped')
})

test('an article number that is taken already is refused, with the line of the second', () => {
  const file =
    '# 养猫法\n\n2001年2月3日 通过\n\n<!-- INFO END -->\n\n第一条 甲。\n\n第二条 乙。\n\n第二条 丙。\n\n第三条 本法自公布之日起施行。\n'
  expect(refusal(file)).toEqual(['number-taken', 11])
  expect(refusal(file.replace('第二条 丙。\n\n', ''))).toBe('law')
})

test('line ends of any system and a mark at the beginning give the very same words', () => {
  const words = (text: string) => law(text).text.nodes
  for (const same of [cats.replaceAll('\n', '\r\n'), cats.replaceAll('\n', '\r'), `\uFEFF${cats}`]) expect(words(same)).toEqual(words(cats))
})

const part = (name: string, from: number, closing = '') =>
  law(
    `# 中华人民共和国动物法典\n\n# ${name}\n\n2020年5月28日 某大会通过\n\n<!-- INFO END -->\n\n## 第一章 一般规定\n\n第${'零一二三四五六'[from]}条 甲。\n\n第${'零一二三四五六'[from + 1]}条 ${closing || '乙。'}\n`,
    `${name}.md`,
  )

test('a law cut into files is put together by its numbers; a missing part is named', () => {
  const parts = [part('附则', 5, '本法自2021年1月1日起施行。'), part('总则', 1), part('猫编', 3)]
  const merged = mergeParts(parts)
  if (merged.kind !== 'merged') throw new Error(merged.says.en)
  expect(merged.law.text.nodes.map(({ number, heading }) => number + heading)).toEqual(['1总则', '2猫编', '附则'])
  expect([...articles(merged.law.text)].map(({ at }) => at)).toEqual(['1', '2', '3', '4', '5', '6'])
  expect(merged.law.text.dates.inForce).toBe('2021-01-01')
  expect(mergeParts(parts.slice(0, 2))).toMatchObject({ kind: 'incomplete', says: { zh: expect.stringContaining('“总则”止于第 2 条') } })
  expect(mergeParts([part('猫编', 3)]).kind).toBe('incomplete')
})

test('the id is the same for every version and may stand in an address', () => {
  expect(lawIdOf('中华人民共和国养猫法')).toBe('养猫法')
  expect(lawIdOf('最高法院关于适用《中华人民共和国养猫法》的解释（二）')).toBe('最高法院关于适用-中华人民共和国养猫法-的解释-二')
})
