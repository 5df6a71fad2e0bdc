import { ConfigProvider, theme } from 'antd'
import enUS from 'antd/es/locale/en_US'
import zhCN from 'antd/es/locale/zh_CN'
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import { en } from '../words/en.ts'
import { type Language, SpeechContext, sayIn } from '../words/language.tsx'
import { zh } from '../words/zh.ts'

interface Choice {
  readonly dark: boolean
  readonly setDark: (dark: boolean) => void
  readonly setLanguage: (language: Language) => void
}

const ChoiceContext = createContext<Choice>({ dark: false, setDark: () => {}, setLanguage: () => {} })

/** Language and appearance, and how to change them. */
export const useAppearance = (): Choice => useContext(ChoiceContext)

// A browser may forbid storage; the choice then lasts as long as the page.
function remembered(name: string): string | null {
  try {
    return localStorage.getItem(name)
  } catch {
    return null
  }
}

function remember(name: string, value: string): void {
  try {
    localStorage.setItem(name, value)
  } catch {
    // See above.
  }
}

const fontFamily = "'Yifa Sans', -apple-system, 'Segoe UI', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif"

function startsDark(): boolean {
  const chosen = remembered('yifa.dark')
  return chosen === null ? matchMedia('(prefers-color-scheme: dark)').matches : chosen === 'yes'
}

/** Chinese unless English was chosen; the appearance of the system unless another was chosen. */
export function Appearance({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(remembered('yifa.language') === 'en' ? 'en' : 'zh')
  const [dark, setDark] = useState(startsDark)
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'
    remember('yifa.language', language)
  }, [language])
  useEffect(() => {
    document.documentElement.dataset['theme'] = dark ? 'dark' : 'light'
  }, [dark])
  const speech = useMemo(() => ({ language, words: language === 'zh' ? zh : en, say: sayIn(language) }), [language])
  const choice = useMemo(() => {
    const choose = (next: boolean) => {
      remember('yifa.dark', next ? 'yes' : 'no')
      setDark(next)
    }
    return { dark, setDark: choose, setLanguage }
  }, [dark])
  const look = {
    algorithm: dark ? theme.darkAlgorithm : theme.defaultAlgorithm,
    // antd's own greys and link blue are too faint to read (WCAG 2.2: 4.5 : 1 for text, 3 : 1 for the edge of a box).
    // Nothing moves: a tool is fast by being there, and an icon that fades out is still read aloud.
    token: dark
      ? { motion: false, colorPrimary: '#4c8dff', colorLink: '#7fb0ff', colorBorder: '#69727f', fontFamily, borderRadius: 6, fontSize: 15 }
      : {
          motion: false,
          colorPrimary: '#0958d9',
          colorLink: '#0958d9',
          colorBorder: '#8a93a0',
          colorTextPlaceholder: '#5f6774',
          colorTextDescription: '#59616e',
          fontFamily,
          borderRadius: 6,
          fontSize: 15,
        },
  }
  return (
    <SpeechContext value={speech}>
      <ChoiceContext value={choice}>
        <ConfigProvider locale={language === 'zh' ? zhCN : enUS} theme={look} button={{ autoInsertSpace: false }}>
          {children}
        </ConfigProvider>
      </ChoiceContext>
    </SpeechContext>
  )
}
