import LogoutOutlined from '@ant-design/icons/LogoutOutlined'
import MoonOutlined from '@ant-design/icons/MoonOutlined'
import QuestionCircleOutlined from '@ant-design/icons/QuestionCircleOutlined'
import SearchOutlined from '@ant-design/icons/SearchOutlined'
import SunOutlined from '@ant-design/icons/SunOutlined'
import { Button } from 'antd'
import { Link } from 'react-router'
import { useSpeech } from '../words/language.tsx'
import { useAppearance } from './appearance.tsx'
import { useMe, useSignOut } from './session.ts'

const paletteKey = /Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘K' : 'Ctrl K'

export function TopBar({ openPalette, openHelp }: { readonly openPalette: () => void; readonly openHelp: () => void }) {
  const { words, say } = useSpeech()
  const me = useMe()
  const signOut = useSignOut()
  const organs = [...new Set(me.posts.map((held) => say(held.organ.name)))].join(words.comma)
  const posts = [...new Set(me.posts.map((held) => say(held.title)))].join(words.comma)
  return (
    <header className="top">
      <Link to="/tasks" className="brand">
        <span className="mark" aria-hidden="true">
          依
        </span>
        <span>{words.name}</span>
      </Link>
      <button type="button" className="find" onClick={openPalette} aria-keyshortcuts="Control+K Meta+K">
        <SearchOutlined aria-hidden="true" />
        <span>{words.palette.placeholder}</span>
        <kbd>{paletteKey}</kbd>
      </button>
      <div className="who">
        <a href="/account" title={words.accounts.mine}>
          <b>{me.name}</b>
        </a>
        <small title={`${organs} ${posts}`}>
          {organs} · {posts}
        </small>
      </div>
      <Switches openHelp={openHelp} />
      <Button
        type="text"
        icon={<LogoutOutlined aria-hidden="true" />}
        aria-label={words.signOut}
        title={words.signOut}
        loading={signOut.isPending}
        onClick={() => signOut.mutate()}
      />
    </header>
  )
}

/** Language, appearance, and help where there is some. */
export function Switches({ openHelp }: { readonly openHelp?: () => void }) {
  const { words, language } = useSpeech()
  const { dark, setDark, setLanguage } = useAppearance()
  return (
    <div className="switches">
      {openHelp && (
        <Button
          type="text"
          className="wide-only"
          icon={<QuestionCircleOutlined aria-hidden="true" />}
          aria-label={words.shortcuts}
          title={words.shortcuts}
          onClick={openHelp}
        />
      )}
      <Button
        type="text"
        icon={dark ? <SunOutlined aria-hidden="true" /> : <MoonOutlined aria-hidden="true" />}
        aria-label={dark ? words.light : words.dark}
        title={dark ? words.light : words.dark}
        onClick={() => setDark(!dark)}
      />
      <Button
        type="text"
        aria-label={words.languageLabel}
        lang={language === 'zh' ? 'en' : 'zh-CN'}
        onClick={() => setLanguage(language === 'zh' ? 'en' : 'zh')}
      >
        {language === 'zh' ? 'EN' : '中'}
      </Button>
    </div>
  )
}
