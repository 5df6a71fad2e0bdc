import { useEffect, useRef, useState } from 'react'
import { Navigate, Outlet, useLocation, useNavigate, useNavigation } from 'react-router'
import { LawPanel } from '../law/law-panel.tsx'
import { Failure } from '../parts/failure.tsx'
import { Booting } from '../parts/waiting.tsx'
import type { Command } from '../state/keyboard-map.ts'
import { useSpeech } from '../words/language.tsx'
import { CommandPalette } from './command-palette.tsx'
import { MainNavigation } from './main-navigation.tsx'
import { deskAddress } from './places.tsx'
import { MeContext, useMe, useMeQuery } from './session.ts'
import { ShortcutHelp } from './shortcut-help.tsx'
import { TopBar } from './top-bar.tsx'
import { useCommands } from './use-commands.ts'

const addresses: Partial<Record<Command, string>> = {
  tasks: '/tasks',
  cases: '/cases',
  registers: '/registers',
  supervision: '/supervision',
  open: '/open',
  procedures: '/procedures',
  laws: '/laws',
}

/** The frame around every page: who is signed in, where one can go, and the keys. */
export function Shell() {
  const me = useMeQuery()
  const { pathname, search } = useLocation()
  if (me.isPending) return <Booting />
  if (me.isError)
    return (
      <main className="alone">
        <Failure failure={me.error} retry={me.refetch} first />
      </main>
    )
  if (me.data.kind === 'public' || me.data.kind === 'party')
    return <Navigate to={`/sign-in?to=${encodeURIComponent(pathname + search)}`} replace />
  return (
    <MeContext value={me.data}>
      <LawPanel>
        <Frame />
      </LawPanel>
    </MeContext>
  )
}

function Frame() {
  const { words } = useSpeech()
  const navigate = useNavigate()
  const me = useMe()
  const moving = useNavigation().state !== 'idle'
  const [shown, show] = useState<'palette' | 'help' | undefined>()
  const { pathname } = useLocation()
  const main = useRef<HTMLElement>(null)
  const first = useRef(true)
  // A new page is announced and the keyboard starts at its top, as after a full page load.
  useEffect(() => {
    if (first.current) first.current = false
    else if (pathname) main.current?.focus({ preventScroll: true })
    scrollTo(0, 0)
  }, [pathname])
  useCommands((command) => {
    const address = command === 'desk' ? deskAddress(me) : addresses[command]
    if (address) navigate(address)
    else if (command === 'palette' || command === 'help') show((before) => (before === command ? undefined : command))
    else return false
    return true
  })
  return (
    <>
      <a className="skip" href="#main">
        {words.skip}
      </a>
      <TopBar openPalette={() => show('palette')} openHelp={() => show('help')} />
      <div className="frame">
        <MainNavigation />
        <main id="main" ref={main} tabIndex={-1} aria-busy={moving}>
          <Outlet />
        </main>
      </div>
      {moving && <div className="moving" role="progressbar" aria-label={words.loading} />}
      {shown === 'palette' && <CommandPalette close={() => show(undefined)} openHelp={() => show('help')} />}
      {shown === 'help' && <ShortcutHelp close={() => show(undefined)} />}
    </>
  )
}
