/** Kinds of irregularity that a reader of law files meets, with what each means. None of them stops an import. */
export const doubtKinds = {
  'article-hole': 'the numbers of articles skip some',
  'article-start': 'the first article is not number 1',
  'article-twice': 'an article number comes again or goes back',
  'articles-in-one-line': 'several articles stood in one line and were parted',
  'label-broken': 'the label of an article is misprinted and was read by its place in the sequence',
  'label-quoted': 'a line begins like an article but stands inside a quotation; it was kept as a paragraph',
  'heading-hole': 'the numbers of headings skip some: a heading was probably lost',
  'heading-start': 'the first heading of its kind is not number 1: a heading was probably lost',
  'heading-empty': 'a heading has no words',
  'heading-plain': 'a heading stood as a plain line',
  'heading-other': 'a heading is of no known kind; it was kept as a chapter without number',
  'items-start': 'a list of items does not begin with one',
  'items-hole': 'a list of items skips a number',
  'items-again': 'a list of items begins again inside one paragraph',
  'items-in-one-line': 'several items stood in one line and were parted',
  'items-inline': 'items stand inside a sentence and cannot be told apart from it',
  'items-unannounced': 'the sentence before a list of items does not end with a colon',
  'hard-wrapped': 'a sentence is broken over two lines: the numbers of paragraphs cannot be trusted here',
  'annex-unmarked': 'text after the closing article was taken as an annex, though nothing marks it as one',
  'private-use': 'a character of a broken font was dropped',
  'info-end-missing': 'nothing says where the opening lines end; they were taken to end before the first heading or article',
  'info-missing': 'there are no opening lines with dates',
  'info-undated': 'an opening line has no date',
  'info-joined': 'several events stood in one opening line and were parted',
  'info-leftover': 'an opening line ends in a word that belongs to the next',
  'info-bracket': 'an opening line closes a bracket that was never opened',
  'info-other': 'an opening line tells no event that is known',
  'force-assumed': 'the day of force is not stated for this version; the day of publication or of passing was taken',
  'date-differs': 'the date in the file name is not that of the last event',
  'no-articles': 'the text is not divided into articles',
  'no-closing': 'neither an opening line nor an article says when the text comes into force',
  'end-open': 'the last line does not end a sentence',
  'reference-broken': 'the text refers to a place of itself that does not exist',
} as const

export type DoubtCode = keyof typeof doubtKinds

/** Something in a file that a person should look at. `line` counts from 1; 0 is the file as a whole. */
export interface Doubt {
  readonly line: number
  readonly code: DoubtCode
  /** What was found, in English, with the words concerned. */
  readonly says: string
}

export const doubt = (line: number, code: DoubtCode, found = ''): Doubt => ({
  line,
  code,
  says: found === '' ? doubtKinds[code] : `${doubtKinds[code]}: ${found.length > 60 ? `${found.slice(0, 60)}…` : found}`,
})
