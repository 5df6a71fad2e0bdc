import { Jieba } from '@node-rs/jieba'
import { dict } from '@node-rs/jieba/dict.js'
import type { Cut } from '../../kernel/law/search/terms.ts'

let jieba: Jieba | undefined

/**
 * Cuts Chinese text by jieba's dictionary. No word is guessed (no HMM): what the dictionary does not hold falls into single characters, which is
 * how typing errors are recognised. The dictionary, about 60 MB in memory, is read at the first call.
 */
export const cutWords: Cut = (text) => {
  jieba ??= Jieba.withDict(dict)
  return jieba.cut(text, false)
}
