const words = 'Segmenter' in Intl ? new Intl.Segmenter('zh', { granularity: 'word' }) : undefined

/** A line as words, by the browser's own reading of Chinese; as characters where it has none. */
export const cutWords = (line: string): string[] => (words ? [...words.segment(line)].map(({ segment }) => segment) : [...line])
