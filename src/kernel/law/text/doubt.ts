import type { Text } from '../instrument.ts'

/** Kinds of irregularity that a reader of law files meets, with what each means. None of them stops an import. */
export const doubtKinds = {
  'article-hole': { zh: '条的序号有缺', en: 'The numbers of articles skip some' },
  'article-start': { zh: '首条不是第一条', en: 'The first article is not number 1' },
  'article-twice': {
    zh: '条的序号重复或者倒退，该行按款保留',
    en: 'An article number comes again or goes back; the line was kept as a paragraph',
  },
  'articles-in-one-line': { zh: '一行之内有数条，已分开', en: 'Several articles stood in one line and were parted' },
  'label-broken': {
    zh: '条的序号印刷有误，按其先后认定',
    en: 'The label of an article is misprinted and was read by its place in the sequence',
  },
  'label-quoted': {
    zh: '引文中以“第…条”开头的行，按款保留',
    en: 'A line begins like an article but is quoted text; it was kept as a paragraph',
  },
  'heading-hole': { zh: '章节序号有缺，可能丢失标题', en: 'The numbers of headings skip some: one was probably lost' },
  'heading-start': { zh: '章节不从第一起，可能丢失标题', en: 'The first heading of its kind is not number 1: one was probably lost' },
  'heading-empty': { zh: '标题没有文字', en: 'A heading has no words' },
  'heading-plain': { zh: '标题误为正文行', en: 'A heading stood as a plain line' },
  'heading-other': { zh: '标题种类不明，按无序号的章保留', en: 'A heading is of no known kind; it was kept as a chapter without number' },
  'items-start': { zh: '项不从（一）起', en: 'A list of items does not begin with one' },
  'items-hole': { zh: '项的序号有缺', en: 'A list of items skips a number' },
  'items-again': { zh: '同一款内项的序号重复', en: 'A list of items begins again inside one paragraph' },
  'items-in-one-line': { zh: '一行之内有数项，已分开', en: 'Several items stood in one line and were parted' },
  'items-inline': { zh: '项写在句中，未能分开', en: 'Items stand inside a sentence and were not parted' },
  'items-unannounced': { zh: '项之前的文字没有以冒号结尾', en: 'The sentence before a list of items does not end with a colon' },
  'hard-wrapped': {
    zh: '一句被断为两行，款的序号不可靠',
    en: 'A sentence is broken over two lines: paragraph numbers cannot be trusted here',
  },
  'annex-unmarked': { zh: '末条之后的文字没有标记，按附件保留', en: 'Unmarked text after the closing article was taken as an annex' },
  'private-use': { zh: '删去了坏字体的字符', en: 'A character of a broken font was dropped' },
  'info-end-missing': {
    zh: '题注没有结束标记，认定在首个标题或者首条之前',
    en: 'Nothing says where the opening lines end; taken to be before the first heading or article',
  },
  'info-missing': { zh: '没有题注', en: 'There are no opening lines with dates' },
  'info-undated': { zh: '题注的一行没有日期', en: 'An opening line has no date' },
  'info-joined': { zh: '题注的一行有数个事项，已分开', en: 'Several events stood in one opening line and were parted' },
  'info-leftover': { zh: '题注行尾有下一行的文字', en: 'An opening line ends in a word that belongs to the next' },
  'info-bracket': { zh: '题注多一个右括号', en: 'An opening line closes a bracket that was never opened' },
  'info-other': { zh: '题注没有说明是何事项', en: 'An opening line tells no event that is known' },
  'force-assumed': {
    zh: '没有写明本版本的施行日期，以公布或者通过日期代替',
    en: 'The day of force of this version is not stated; publication or passing was taken',
  },
  'force-listed': {
    zh: '文本没有写明本版本的施行日期，采用了随附日期表',
    en: 'The text does not state the day of force of this version; the list of days given with it was followed',
  },
  'date-differs': { zh: '文件名中的日期与题注不符', en: 'The date in the file name is not that of the opening lines' },
  'no-articles': { zh: '正文不分条', en: 'The text is not divided into articles' },
  'no-closing': { zh: '题注和末条都没有写明施行日期', en: 'Neither an opening line nor an article says when the text comes into force' },
  'end-open': { zh: '末行不是完整的句子', en: 'The last line does not end a sentence' },
  'reference-broken': { zh: '引用了本文件中没有的条、款、项', en: 'The text refers to a place of itself that does not exist' },
} as const satisfies Readonly<Record<string, Text>>

export type DoubtCode = keyof typeof doubtKinds

/** Something in a file that a person should look at. `line` counts from 1; 0 is the file as a whole. */
export interface Doubt {
  readonly line: number
  readonly code: DoubtCode
  /** The words or numbers concerned, at most 60 characters; may be empty. */
  readonly found: string
}

export const doubt = (line: number, code: DoubtCode, found = ''): Doubt => ({
  line,
  code,
  found: found.length > 60 ? `${found.slice(0, 60)}…` : found,
})
