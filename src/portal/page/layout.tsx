import type { Child, FC } from 'hono/jsx'
import { stylePath } from '../assets.ts'
import { link, say, type Visit } from '../visit.ts'

interface LayoutProps {
  readonly visit: Visit
  /** Name of the page; the title bar adds that of the site. */
  readonly title: string
  /** What the page is for, in a sentence, as search engines show it. Default: the title and what the portal is. */
  readonly about?: string
  /** The form on the page was sent back: the title says so first. */
  readonly wrong?: boolean
  readonly crumbs?: readonly { readonly href: string; readonly name: string }[]
  /** Feeds with what the page lists, for programs that follow it. */
  readonly feeds?: readonly { readonly href: string; readonly title: string; readonly type: string }[]
  readonly children?: Child
}

const Header: FC<{ visit: Visit }> = ({ visit }) => {
  const { words: w, caller } = visit
  const places = [
    ['/items', w.nav.items],
    ['/published', w.nav.published],
    ['/registers', w.nav.registers],
    ['/laws', w.nav.laws],
    ['/verify', w.nav.verify],
    ['/me', w.nav.me],
  ] as const
  const here = visit.url.split('?')[0] ?? ''
  return (
    <header class="top">
      <div class="wide">
        <a class="brand" href="/">
          <b>依法</b>
          {say(visit, visit.platform.catalogue.title)}
        </a>
        <nav aria-label={w.nav.main}>
          <ul>
            {places.map(([href, name]) => (
              <li>
                <a href={href} aria-current={here.startsWith(href) ? 'page' : undefined}>
                  {name}
                </a>
              </li>
            ))}
            {caller.kind === 'public' && (
              <li>
                <a href={link('/sign-in', { next: visit.url === '/' ? '' : visit.url })}>{w.nav.signIn}</a>
              </li>
            )}
          </ul>
        </nav>
      </div>
    </header>
  )
}

const Tools: FC<{ visit: Visit }> = ({ visit }) => {
  const { words: w, caller } = visit
  return (
    <section class="tools" aria-label={w.tools.title}>
      <div class="wide">
        <ul>
          <li>
            <a href={link(visit.url, { large: visit.large ? '0' : '1' })}>{visit.large ? w.tools.normal : w.tools.large}</a>
          </li>
          <li>
            <a href={link(visit.url, { contrast: visit.contrast ? '0' : '1' })}>
              {visit.contrast ? w.tools.plainColours : w.tools.contrast}
            </a>
          </li>
          <li>
            <a href={link(visit.url, { lang: visit.lang === 'zh' ? 'en' : 'zh' })} lang={visit.lang === 'zh' ? 'en' : 'zh-CN'}>
              {visit.lang === 'zh' ? 'English' : '中文'}
            </a>
          </li>
        </ul>
        {caller.kind !== 'public' && (
          <ul>
            <li>
              <a href="/account">
                {caller.name}
                <span class="unseen">{w.account.title}</span>
              </a>
            </li>
            <li>
              <form method="post" action="/sign-out">
                <Csrf visit={visit} />
                <button class="plain" type="submit">
                  {w.nav.signOut}
                </button>
              </form>
            </li>
          </ul>
        )}
      </div>
    </section>
  )
}

/** The hidden part of every form that proves it was sent from our own page. */
export const Csrf: FC<{ visit: Visit }> = ({ visit }) => <input type="hidden" name="csrf" value={visit.csrf} />

const Footer: FC<{ visit: Visit }> = ({ visit }) => {
  const { words: w } = visit
  return (
    <footer class="foot">
      <div class="wide">
        <ul>
          <li>
            <a href="/help">{w.foot.help}</a>
          </li>
          <li>
            <a href="/procedures">{w.foot.procedures}</a>
          </li>
          <li>
            <a href="/periods">{w.periods.title}</a>
          </li>
          <li>
            <a href="/record">{w.foot.record}</a>
          </li>
          <li>
            <a href="/receipts">{w.foot.receipts}</a>
          </li>
          <li>
            <a href="/accessibility">{w.foot.accessibility}</a>
          </li>
          <li>
            <a href="/data">{w.openData.title}</a>
          </li>
          <li>
            <a href="/api/openapi.json">{w.foot.api}</a>
          </li>
        </ul>
        <p class="soft">{w.foot.about}</p>
      </div>
    </footer>
  )
}

/** The frame of every page: landmarks, skip link, modes, one main part. */
export const Layout: FC<LayoutProps> = ({ visit, title, about, wrong, crumbs, feeds = [], children }) => {
  const { words: w } = visit
  const modes = [visit.large ? 'large' : '', visit.contrast ? 'contrast' : ''].join(' ').trim()
  return (
    <html lang={visit.lang === 'zh' ? 'zh-CN' : 'en'} class={modes || undefined}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="format-detection" content="telephone=no" />
        <title>{`${wrong ? w.errors.titlePrefix : ''}${title} · ${w.site}`}</title>
        <meta name="description" content={about ?? `${title} · ${w.site}。${w.foot.about}`} />
        <link rel="stylesheet" href={stylePath} />
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        {feeds.map(({ href, title: name, type }) => (
          <link rel="alternate" type={type} title={name} href={href} />
        ))}
      </head>
      <body>
        <a class="skip" href="#main">
          {w.nav.skip}
        </a>
        {visit.deps.demonstration && (
          <section class="demo" aria-label={w.demo.title}>
            <div class="wide">
              <p>
                <strong>{w.demo.title}</strong> {w.demo.says}
              </p>
            </div>
          </section>
        )}
        <Header visit={visit} />
        <Tools visit={visit} />
        <div class="wide">
          {crumbs && (
            <nav class="crumbs" aria-label={w.nav.crumbs}>
              <ol>
                <li>
                  <a href="/">{w.nav.home}</a>
                </li>
                {crumbs.map(({ href, name }) => (
                  <li>
                    <a href={href}>{name}</a>
                  </li>
                ))}
              </ol>
            </nav>
          )}
          <main id="main" tabindex={-1}>
            {children}
          </main>
        </div>
        <Footer visit={visit} />
      </body>
    </html>
  )
}
