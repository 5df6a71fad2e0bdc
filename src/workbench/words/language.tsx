import { createContext, useContext } from 'react'
import type { Text } from '../api.ts'
import { type Words, zh } from './zh.ts'

export type Language = 'zh' | 'en'

export interface Speech {
  readonly language: Language
  readonly words: Words
  /** The side of a text that the reader reads; the Chinese one where the other is empty. */
  readonly say: (text: Text) => string
}

export const sayIn =
  (language: Language) =>
  (text: Text): string =>
    text[language] || text.zh

export const SpeechContext = createContext<Speech>({ language: 'zh', words: zh, say: sayIn('zh') })

export const useSpeech = (): Speech => useContext(SpeechContext)
