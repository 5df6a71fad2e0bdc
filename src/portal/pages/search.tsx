import { Hono } from 'hono'
import { findItems } from '../../operations/find-items.ts'
import { searchLaw } from '../../operations/law/search-law.ts'
import { listPublications } from '../../operations/list-publications.ts'
import { listRegisters } from '../../operations/list-registers.ts'
import { NotFound } from '../../operations/operation.ts'
import { readRegister } from '../../operations/read-register.ts'
import type { RegisterView } from '../../operations/views.ts'
import { FoundArticle } from '../law/found-article.tsx'
import { dayWords } from '../page/days.ts'
import { Layout } from '../page/layout.tsx'
import { SearchForm } from '../page/lists.tsx'
import { show } from '../page/show.ts'
import { link, type PortalEnv, say, type Visit } from '../visit.ts'

/** Registers that are looked through at once; more can be searched one by one. */
const registersSearched = 12

/** Searches one register; a register that has meanwhile gone out of sight finds nothing. */
async function searchRegister(visit: Visit, register: RegisterView, search: string) {
  try {
    const { rows } = await visit.ask(readRegister, { register: register.id, search, limit: 3 })
    return rows.map((entry) => ({ register, entry }))
  } catch (fault) {
    if (fault instanceof NotFound) return []
    throw fault
  }
}

export const searchRoutes = new Hono<PortalEnv>().get('/search', async (c) => {
  const visit = c.get('visit')
  const w = visit.words.search
  const search = (c.req.query('search') ?? '').trim().slice(0, 100)
  if (search === '') return c.redirect('/items', 303)
  const registers = (await visit.ask(listRegisters, {})).slice(0, registersSearched)
  const [items, laws, published, entries] = await Promise.all([
    visit.ask(findItems, { search, limit: 6 }),
    visit.ask(searchLaw, { q: search, limit: 3 }),
    visit.ask(listPublications, { search, limit: 4 }),
    Promise.all(registers.map((register) => searchRegister(visit, register, search))),
  ])
  const found = entries.flat()
  return show(
    c,
    <Layout visit={visit} title={w.title(search)}>
      <h1>{w.title(search)}</h1>
      <SearchForm visit={visit} action="/search" label={visit.words.home.search} value={search} />
      {items.rows.length + laws.rows.length + published.rows.length + found.length === 0 && <p class="note">{w.none}</p>}
      {items.rows.length > 0 && (
        <section>
          <h2>{w.items}</h2>
          <ul class="rows">
            {items.rows.map((row) => (
              <li>
                <h3>
                  <a href={`/items/${encodeURIComponent(row.id)}`}>{say(visit, row.title)}</a>
                </h3>
                <p class="soft">{say(visit, row.organ.name)}</p>
              </li>
            ))}
          </ul>
          {items.next && (
            <p>
              <a href={link('/items', { search })}>{w.more}</a>
            </p>
          )}
        </section>
      )}
      {laws.rows.length > 0 && (
        <section>
          <h2>{w.laws}</h2>
          <ul class="rows">
            {laws.rows.map((found) => (
              <FoundArticle visit={visit} found={found} day={visit.today} />
            ))}
          </ul>
          <p>
            <a href={link('/laws', { q: search })}>{w.more}</a>
          </p>
        </section>
      )}
      {published.rows.length > 0 && (
        <section>
          <h2>{w.published}</h2>
          <ul class="rows">
            {published.rows.map((row) => (
              <li>
                <h3>
                  <a href={`/published/${row.seq}`}>{row.title}</a>
                </h3>
                <p class="soft">
                  {say(visit, row.organ.name)} · {dayWords(row.day, visit.lang)}
                </p>
              </li>
            ))}
          </ul>
          {published.next && (
            <p>
              <a href={link('/published', { search })}>{w.more}</a>
            </p>
          )}
        </section>
      )}
      {found.length > 0 && (
        <section>
          <h2>{w.registers}</h2>
          <ul class="rows">
            {found.map(({ register, entry }) => (
              <li>
                <h3>
                  <a href={link(`/registers/${register.id}`, { search: entry.key })}>{Object.values(entry.values)[0] ?? entry.key}</a>
                </h3>
                <p class="soft">
                  {say(visit, register.title)} · {entry.key}
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Layout>,
  )
})
