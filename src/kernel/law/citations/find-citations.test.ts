import { describe, expect, test } from 'vitest'
import { citationWords } from './citation-words.ts'
import { findCitations, findCitationsInBlocks } from './find-citations.ts'
import type { Place } from './found-citation.ts'
import { blocksOfLawText } from './law-lines.ts'
import { titleIndex } from './title-index.ts'

const titles = titleIndex(
  [
    '中华人民共和国湖泊法',
    '中华人民共和国湖泊法实施条例',
    '中华人民共和国刑法',
    '中华人民共和国宪法',
    '渡船管理办法',
    '最高人民法院关于适用〈中华人民共和国湖泊法〉的解释',
  ].map((title) => ({ id: title, title, versions: [] })),
)

/** What is found in a sentence, as `span ⇒ references`. */
function found(text: string, here?: Place): string[] {
  return findCitations(text, { titles, ...(here ? { here } : {}) }).map(
    (one) => `${text.slice(one.start, one.end)} ⇒ ${citationWords(one)}`,
  )
}

const inThird: Place = { article: 12, paragraph: 3 }
const inItem: Place = { article: 12, paragraph: 1, item: 4 }

interface Row<T> {
  readonly text: string
  readonly expected: T
  readonly here?: Place
}

function row<T>([text, expected, here]: readonly [text: string, expected: T, here?: Place]): Row<T> {
  return { text, expected, ...(here ? { here } : {}) }
}

const one: readonly (readonly [text: string, expected: string, here?: Place])[] = [
  // titles and places
  ['船主按照《湖泊法》第九条报告。', '《湖泊法》第九条 ⇒ 湖泊法 9'],
  ['船主按照《中华人民共和国湖泊法》第九条第二款报告。', '《中华人民共和国湖泊法》第九条第二款 ⇒ 中华人民共和国湖泊法 9(2)'],
  ['依《湖泊法》第九条第二款第三项处理', '《湖泊法》第九条第二款第三项 ⇒ 湖泊法 9(2)[3]'],
  ['依《湖泊法》第九条第二款第（三）项处理', '《湖泊法》第九条第二款第（三）项 ⇒ 湖泊法 9(2)[3]'],
  ['依《湖泊法》第九条第(三)项处理', '《湖泊法》第九条第(三)项 ⇒ 湖泊法 9[3]'],
  ['依《湖泊法》第9条第2项处理', '《湖泊法》第9条第2项 ⇒ 湖泊法 9[2]'],
  ['依《湖泊法》第９条第１项第２目处理', '《湖泊法》第９条第１项第２目 ⇒ 湖泊法 9[1]{2}'],
  ['依《湖泊法》第一百零二条之三处理', '《湖泊法》第一百零二条之三 ⇒ 湖泊法 102-3'],
  ['依《湖泊法》第一百二十条之一第二款处理', '《湖泊法》第一百二十条之一第二款 ⇒ 湖泊法 120-1(2)'],
  ['根据《湖泊法》，制定细则', '《湖泊法》 ⇒ 湖泊法'],
  [
    '《最高人民法院关于适用〈中华人民共和国湖泊法〉的解释》第六条有规定',
    '《最高人民法院关于适用〈中华人民共和国湖泊法〉的解释》第六条 ⇒ 最高人民法院关于适用〈中华人民共和国湖泊法〉的解释 6',
  ],
  ['见《关于修改<湖泊法>的决定》', '《关于修改<湖泊法>的决定》 ⇒ 关于修改<湖泊法>的决定'],
  ['见《关于《湖泊法》的解释》第二条', '《关于《湖泊法》的解释》第二条 ⇒ 关于《湖泊法》的解释 2'],
  [
    '根据《中华人民共和国湖泊法》（以下简称《湖法》）第三条',
    '《中华人民共和国湖泊法》（以下简称《湖法》）第三条 ⇒ 中华人民共和国湖泊法 (湖法) 3',
  ],
  ['根据《中华人民共和国湖泊法》(以下简称湖法)，制定本办', '《中华人民共和国湖泊法》(以下简称湖法) ⇒ 中华人民共和国湖泊法 (湖法)'],
  ['1987年6月5日省政府发布的《渡船管理办法》不再执行', '《渡船管理办法》 ⇒ 渡船管理办法 of 1987-06-05'],
  // names without 《》
  ['构成湖泊法第四条所称情形', '湖泊法第四条 ⇒ 湖泊法 4'],
  ['属于湖泊法实施条例第七条第一款规定的情形', '湖泊法实施条例第七条第一款 ⇒ 湖泊法实施条例 7(1)'],
  ['根据中华人民共和国宪法第五条', '中华人民共和国宪法第五条 ⇒ 中华人民共和国宪法 5'],
  ['符合修改后湖泊法第四条', '湖泊法第四条 ⇒ 湖泊法 4'],
  ['依照婚姻法第八条办理', '婚姻法第八条 ⇒ 婚姻法 8'],
  ['违反沼泽保护法第八条', '沼泽保护法第八条 ⇒ 沼泽保护法 8'],
  ['触犯刑法分则第三章第二节的', '刑法分则第三章第二节 ⇒ 刑法 分则 chapter 3 section 2'],
  // the citing document
  ['违反本法第六条的', '本法第六条 ⇒ this 6'],
  ['违反本实施细则第六条第一项的', '本实施细则第六条第一项 ⇒ this 6[1]'],
  ['由本条例第五章规定', '本条例第五章 ⇒ this chapter 5'],
  ['参照本办法第二章、第三章办理', '本办法第二章、第三章 ⇒ this chapter 2; this chapter 3'],
  ['实施第四条至第七条所列行为', '第四条至第七条 ⇒ this 4→7'],
  ['犯本节第八条至第十条的罪', '本节第八条至第十条 ⇒ this 8→10'],
  ['适用本条例除第九条第二款以外的规定', '本条例除第九条第二款以外 ⇒ this except 9(2)'],
  // lists and ranges
  ['违反本法第六条、第七条和第九条的', '本法第六条、第七条和第九条 ⇒ this 6; this 7; this 9'],
  ['违反本法第六条第一款、第三款或者第九条的', '本法第六条第一款、第三款或者第九条 ⇒ this 6(1); this 6(3); this 9'],
  ['违反本法第六条第一项、第二款第三项以及第八条', '本法第六条第一项、第二款第三项以及第八条 ⇒ this 6[1]; this 6(2)[3]; this 8'],
  ['有湖泊法第六条第二、三项情形', '湖泊法第六条第二、三项 ⇒ 湖泊法 6[2]; 湖泊法 6[3]'],
  ['有湖泊法第六条第（二）、（三）、（五）项情形', '湖泊法第六条第（二）、（三）、（五）项 ⇒ 湖泊法 6[2]; 湖泊法 6[3]; 湖泊法 6[5]'],
  ['有本细则第六条所列第(一)至第(四)项行为', '本细则第六条所列第(一)至第(四)项 ⇒ this 6[1]→6[4]'],
  ['有本法第六条第一款第二项至第四项、第六项行为', '本法第六条第一款第二项至第四项、第六项 ⇒ this 6(1)[2]→6(1)[4]; this 6(1)[6]'],
  ['有本法第六条第一款至第三款情形', '本法第六条第一款至第三款 ⇒ this 6(1)→6(3)'],
  ['实施刑法第一百条至第一百零三条之二规定的犯罪', '刑法第一百条至第一百零三条之二 ⇒ 刑法 100→103-2'],
  ['依湖泊法第六条、第七条以及本条例第三条处理', '湖泊法第六条、第七条以及本条例第三条 ⇒ 湖泊法 6; 湖泊法 7; this 3'],
  ['依湖泊法第六条和刑法第七条第一款处理', '湖泊法第六条和刑法第七条第一款 ⇒ 湖泊法 6; 刑法 7(1)'],
  ['依本法第十三条到第十五条处理', '本法第十三条到第十五条 ⇒ this 13→15'],
  ['与第五十三项至六十三项所列合同有关', '第五十三项至六十三项 ⇒ this 12[53]→12[63]', { article: 12 }],
  ['依湖泊法第六条第二款（三）项处理', '湖泊法第六条第二款（三）项 ⇒ 湖泊法 6(2)[3]'],
  ['提交本法第六条（二）、（三）项的材料', '本法第六条（二）、（三）项 ⇒ this 6[2]; this 6[3]'],
  // words that lean on their position
  ['适用本条前两款的规定', '本条前两款 ⇒ this 12(1)→12(2)', inThird],
  ['有第八条、本条前款行为之一', '第八条、本条前款 ⇒ this 8; this 12(2)', inThird],
  ['前款规定的期限', '前款 ⇒ this 12(2)', inThird],
  ['有前款第二项、第四项行为的', '前款第二项、第四项 ⇒ this 12(2)[2]; this 12(2)[4]', inThird],
  ['前两款规定的期限', '前两款 ⇒ this 12(1)→12(2)', inThird],
  ['依照前条规定', '前条 ⇒ this 11', inThird],
  ['依照前条第一款规定', '前条第一款 ⇒ this 11(1)', inThird],
  ['有前三条规定的行为', '前三条 ⇒ this 9→11', inThird],
  ['前项所列船舶', '前项 ⇒ this 12(1)[3]', inItem],
  ['前三项规定以外的船舶', '前三项 ⇒ this 12(1)[1]→12(1)[3]', inItem],
  ['湖泊法第九条第三款前三项规定的行为', '湖泊法第九条第三款前三项 ⇒ 湖泊法 9(3)[1]→9(3)[3]', inThird],
  ['除本条第一款外', '本条第一款 ⇒ this 12(1)', inThird],
  ['依照本条第一、二款规定', '本条第一、二款 ⇒ this 12(1); this 12(2)', inThird],
  ['适用本款第二项', '本款第二项 ⇒ this 12(3)[2]', inThird],
  ['适用本项第１目的规定', '本项第１目 ⇒ this 12(1)[4]{1}', inItem],
  ['上款第（三）项出具的证明', '上款第（三）项 ⇒ this 12(2)[3]', inThird],
  ['第一款规定的期限', '第一款 ⇒ this 12(1)', inThird],
  ['除第（一）项规定以外的费用', '第（一）项 ⇒ this 12(1)[1]', inItem],
  ['前款规定的期限', '前款 ⇒ this unplaced 前款'],
  // document numbers
  ['（法释〔2000〕13号）同时废止', '法释〔2000〕13号 ⇒ #法释 2000 13'],
  ['按国办发(1985)49号文件办理', '国办发(1985)49号 ⇒ #国办发 1985 49'],
  ['劳社部发[2008]3号', '劳社部发[2008]3号 ⇒ #劳社部发 2008 3'],
  ['《渡轮》（公安部第69号令）', '公安部第69号令 ⇒ #公安部令 69'],
  ['2003年3月7日中华人民共和国国务院令第375号公布', '中华人民共和国国务院令第375号 ⇒ #国务院令 375'],
  ['经对外贸易经济合作部令第六号发布', '对外贸易经济合作部令第六号 ⇒ #对外贸易经济合作部令 6'],
  ['税务总局公告2014年第67号', '税务总局公告2014年第67号 ⇒ #税务总局公告 2014 67'],
]

test.each(one.map(row))('$text', ({ text, expected, here }) => {
  expect(found(text, here)).toEqual([expected])
})

const several: readonly (readonly [text: string, expected: readonly string[], here?: Place])[] = [
  ['犯第一款罪，有第三项情形的', ['第一款 ⇒ this 12(1)', '第三项 ⇒ this 12(1)[3]'], { article: 12, paragraph: 4 }],
  ['实施刑法第九条的行为，适用该条第一款', ['刑法第九条 ⇒ 刑法 9', '该条第一款 ⇒ 刑法 9(1)'], inThird],
  ['根据《湖泊法》施行，该法第三条不适用', ['《湖泊法》 ⇒ 湖泊法', '该法第三条 ⇒ 湖泊法 3']],
  ['前款第二项的事实，可以反驳；第五项的事实，可以推翻', ['前款第二项 ⇒ this 12(2)[2]', '第五项 ⇒ this 12(2)[5]'], inThird],
  ['依照《渡船管理办法》和《湖泊法》处理', ['《渡船管理办法》 ⇒ 渡船管理办法', '《湖泊法》 ⇒ 湖泊法']],
  [
    '根据《中华人民共和国湖泊法》（以下简称湖法）制定。湖法第三条、《湖法》',
    [
      '《中华人民共和国湖泊法》（以下简称湖法） ⇒ 中华人民共和国湖泊法 (湖法)',
      '湖法第三条 ⇒ 中华人民共和国湖泊法 3',
      '《湖法》 ⇒ 中华人民共和国湖泊法',
    ],
  ],
  ['1980年1月2日发布的《渡船规定》、《渡口规定》废止', ['《渡船规定》 ⇒ 渡船规定 of 1980-01-02', '《渡口规定》 ⇒ 渡口规定 of 1980-01-02']],
]

test.each(several.map(row))('$text (several)', ({ text, expected, here }) => {
  expect(found(text, here)).toEqual(expected)
})

describe('words that only look like citations', () => {
  test.each([
    '把合格船舶作为基本条件',
    '以上条款由双方约定',
    '目前项目进展顺利',
    '签订前款项已付清',
    '合同条款规定的价格',
    '该项目由市里批准，该法院受理，该法人登记',
    '第一项目部、第二节课、第三条例外',
    '对前五项污染物征收',
    '领取《渡船许可证》和《船员手册》',
    '大三元第一号店',
  ])('%s', (text) => {
    expect(found(text, inThird)).toEqual([])
  })

  test('本条例 is the regulation, not this article', () => {
    expect(found('本条例自公布之日起施行', inThird)).toEqual(['本条例 ⇒ this'])
  })
})

/** Citations of a whole text that lean on an article, by line. */
function inDocument(text: string): string[] {
  const blocks = blocksOfLawText(text)
  return findCitationsInBlocks(blocks, { titles }).flatMap((list, i) =>
    list.map((one) => `${blocks[i]?.line}: ${blocks[i]?.text.slice(one.start, one.end)} ⇒ ${citationWords(one)}`),
  )
}

describe('what the opening sentence names', () => {
  const rule = '第八条 渡船应当登记。\n\n渡船不得超载：\n\n（一）载人；\n\n（二）载货；\n\n（三）载畜。\n\n'

  test('is inherited by items that name only a paragraph or an item', () => {
    const text = `${rule}第九条 违反本办法第八条规定的，按照下列规定处罚：\n\n（一）违反第一款规定的，警告；\n\n（二）违反第二款第一项规定的，罚款；\n\n（三）有第二款第三项行为的，扣船。`
    expect(inDocument(text)).toEqual([
      '11: 本办法第八条 ⇒ this 8',
      '13: 第一款 ⇒ this 8(1)',
      '15: 第二款第一项 ⇒ this 8(2)[1]',
      '17: 第二款第三项 ⇒ this 8(2)[3]',
    ])
  })

  test('is inherited by later sentences of the same paragraph', () => {
    const text = `${rule}第九条 违反本办法第八条第二款规定的，予以警告。有第一项行为的，罚款；有第二项、第三项行为的，扣船。`
    expect(inDocument(text)).toEqual([
      '11: 本办法第八条第二款 ⇒ this 8(2)',
      '11: 第一项 ⇒ this 8(2)[1]',
      '11: 第二项、第三项 ⇒ this 8(2)[2]; this 8(2)[3]',
    ])
  })

  test('is not inherited by an item that speaks of the item before it', () => {
    const text = `${rule}第九条 除本办法第八条规定外，依次清偿：\n\n（一）工资；\n\n（二）税款；\n\n（三）除第（一）项规定以外的费用。`
    expect(inDocument(text)).toEqual(['11: 本办法第八条 ⇒ this 8', '17: 第（一）项 ⇒ this 9(1)[1]'])
  })

  test('is inherited by a later paragraph that speaks of breaking it', () => {
    const text = `${rule}第九条 违反本办法第八条第一款规定的，罚款。\n\n违反第二款规定的，扣船。`
    expect(inDocument(text)).toEqual(['11: 本办法第八条第一款 ⇒ this 8(1)', '13: 第二款 ⇒ this 8(2)'])
  })

  test('ends with the paragraph: a later paragraph speaks of its own article', () => {
    const text = `${rule}第九条 违反本办法第八条规定的，处以罚款。\n\n依照第一款处罚的，应当公告。`
    expect(inDocument(text)).toEqual(['11: 本办法第八条 ⇒ this 8', '13: 第一款 ⇒ this 9(1)'])
  })
})

test('an item named after its list belongs to the paragraph that has the list', () => {
  const text = '第五条 有下列情形之一的，可以停航：\n\n（一）大雾；\n\n（二）大风。\n\n第（二）项的情形由气象台认定。'
  expect(inDocument(text)).toEqual(['7: 第（二）项 ⇒ this 5(1)[2]'])
})

test('前条 after an inserted article is the inserted one', () => {
  const text = '第五条 甲。\n\n第五条之一 乙。\n\n第六条 依照前条办理。'
  expect(inDocument(text)).toEqual(['5: 前条 ⇒ this 5-1'])
})

test('a bare article the document does not have is of the law named last', () => {
  const text = '第一条 犯刑法第三百条的罪，有第三百零一条情形的，从重处罚。\n\n第二条 参照第一条。'
  expect(inDocument(text)).toEqual(['1: 刑法第三百条 ⇒ 刑法 300', '1: 第三百零一条 ⇒ 刑法 301', '3: 第一条 ⇒ this 1'])
})
