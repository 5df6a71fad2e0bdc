import type { Context } from 'hono'
import { listLawVersions } from '../../operations/law/list-law-versions.ts'
import { suggestLaws } from '../../operations/law/suggest-laws.ts'
import { NotFound } from '../../operations/operation.ts'
import { dayWords } from '../page/days.ts'
import { Layout } from '../page/layout.tsx'
import { show } from '../page/show.ts'
import { link, type PortalEnv } from '../visit.ts'
import { LawSearchForm } from './law-search-form.tsx'
import { lawPage } from './linked-text.tsx'

/** A name is often written a little otherwise: what begins like it is offered, from the whole of it down to its first two characters. */
async function nearby(c: Context<PortalEnv>, name: string) {
  const visit = c.get('visit')
  for (let length = Math.min(name.length, 30); length >= 2; length = Math.floor(length / 2)) {
    const { rows } = await visit.ask(suggestLaws, { q: name.slice(0, length), limit: 8 })
    const laws = rows.filter(({ law }) => law !== undefined)
    if (laws.length > 0) return laws
  }
  return []
}

/** The page for a text, or a version of one, that the library has not: what it has instead, and where to look. */
export async function showUnknownLaw(c: Context<PortalEnv>, fault: unknown, name: string): Promise<Response> {
  if (!(fault instanceof NotFound)) throw fault
  const visit = c.get('visit')
  const w = visit.words.laws
  const versions = await visit.ask(listLawVersions, { law: name }).catch(() => [])
  const others = versions.length > 0 ? [] : await nearby(c, name)
  const title = versions[0]?.title ?? w.unknown(name)
  return show(
    c,
    <Layout visit={visit} title={title} crumbs={[{ href: '/laws', name: w.title }]}>
      <h1>{title}</h1>
      <p>{versions.length > 0 ? w.unknownVersion : w.unknownSays}</p>
      {versions.length > 0 && (
        <ul class="rows">
          {versions.map(({ law, version, from }) => (
            <li>
              <a href={link(lawPage(law), { version })}>{dayWords(version, visit.lang)}</a> <span class="soft">{w.since(from)}</span>
            </li>
          ))}
        </ul>
      )}
      {others.length > 0 && (
        <section>
          <h2>{w.perhaps}</h2>
          <ul>
            {others.map(({ text, law = '' }) => (
              <li>
                <a href={lawPage(law)}>{text}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
      <LawSearchForm visit={visit} value={versions.length > 0 ? '' : name} />
      <p>
        <a href="/laws">{w.browse}</a>
      </p>
    </Layout>,
    404,
  )
}
