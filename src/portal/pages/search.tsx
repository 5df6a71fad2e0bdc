import { Hono } from 'hono'
import type { Child, FC } from 'hono/jsx'
import { findItems } from '../../operations/find-items.ts'
import { searchLaw } from '../../operations/law/search-law.ts'
import { listPublications } from '../../operations/list-publications.ts'
import { listRegisters } from '../../operations/list-registers.ts'
import { findNormativeDocuments } from '../../operations/normative/find-normative-documents.ts'
import { NotFound } from '../../operations/operation.ts'
import { readRegister } from '../../operations/read-register.ts'
import type { ItemSummary, ProcedureSummary, RegisterView } from '../../operations/views.ts'
import { mattersMeant, meant, turnTo, turnToTitle } from '../flow/turn-to.ts'
import { FoundArticle } from '../law/found-article.tsx'
import { dayWords } from '../page/days.ts'
import { Layout } from '../page/layout.tsx'
import { SearchForm } from '../page/lists.tsx'
import { entryName } from '../page/register-table.tsx'
import { show } from '../page/show.ts'
import { link, type PortalEnv, say, type Visit } from '../visit.ts'

/** Registers that are looked through at once; more can be searched one by one. */
const registersSearched = 12
/** Items that are read to be shown by name; the same service is offered by a hundred organs. */
const itemsRead = 60
const namesShown = 6

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

/** Items by name: one line for a service, however many organs offer it. */
function byName(visit: Visit, rows: readonly ItemSummary[]): { title: string; first: ItemSummary; count: number }[] {
  const names = new Map<string, { title: string; first: ItemSummary; count: number }>()
  for (const row of rows) {
    const title = say(visit, row.title)
    const known = names.get(title)
    if (known) known.count++
    else names.set(title, { title, first: row, count: 1 })
  }
  return [...names.values()].slice(0, namesShown)
}

const Found: FC<{ title: string; more?: Child; children?: Child }> = ({ title, more, children }) => (
  <section>
    <h2>{title}</h2>
    <ul class="rows">{children}</ul>
    {more && <p>{more}</p>}
  </section>
)

const Hit: FC<{ href: string; name: string; says: Child }> = ({ href, name, says }) => (
  <li>
    <h3>
      <a href={href}>{name}</a>
    </h3>
    <p class="soft">{says}</p>
  </li>
)

/** Items whose name or code holds the words; where none does, those of the matter that people mean by them. */
async function itemsMeant(visit: Visit, search: string) {
  const found = await visit.ask(findItems, { search, limit: itemsRead })
  const [matter] = found.rows.length > 0 ? [] : mattersMeant(visit, search)
  return matter === undefined ? found : visit.ask(findItems, { search: matter, limit: itemsRead })
}

async function findAll(visit: Visit, search: string) {
  const { registers: declared } = visit.platform.catalogue
  // Items and documents have parts of their own; in the registers they would be found twice.
  const apart = new Set(declared.filter(({ holds }) => holds === 'items' || holds === 'normative-documents').map(({ id }) => id))
  const registers = (await visit.ask(listRegisters, {})).filter(({ id }) => !apart.has(id)).slice(0, registersSearched)
  const [procedures, items, laws, documents, published, entries] = await Promise.all([
    turnTo(visit),
    itemsMeant(visit, search),
    visit.ask(searchLaw, { q: search, limit: 3 }),
    visit.ask(findNormativeDocuments, { search, limit: 3 }),
    visit.ask(listPublications, { search, limit: 4 }),
    Promise.all(registers.map((register) => searchRegister(visit, register, search))),
  ])
  const organRegister = declared.find(({ holds }) => holds === 'organs')?.id
  const all = entries.flat()
  return {
    procedures,
    todo: meant(visit, procedures, search),
    items,
    laws,
    documents,
    published,
    organs: all.filter(({ register }) => register.id === organRegister),
    entries: all.filter(({ register }) => register.id !== organRegister),
  }
}

/** No dead end: what people look for most, and where they are helped. */
const Nothing: FC<{ visit: Visit; procedures: readonly ProcedureSummary[] }> = ({ visit, procedures }) => {
  const w = visit.words.search
  return (
    <div class="note">
      <p>{w.none}</p>
      <p>{w.tryThese}</p>
      <ul>
        {procedures.slice(0, namesShown).map((row) => (
          <li>
            <a href={`/open/${row.id}`}>{say(visit, turnToTitle(row))}</a>
          </li>
        ))}
        <li>
          <a href="/items">{visit.words.items.title}</a>
        </li>
        <li>
          <a href="/help">{visit.words.foot.help}</a>
        </li>
      </ul>
    </div>
  )
}

export const searchRoutes = new Hono<PortalEnv>().get('/search', async (c) => {
  const visit = c.get('visit')
  const w = visit.words.search
  const search = (c.req.query('search') ?? '').trim().slice(0, 100)
  if (search === '') return c.redirect('/items', 303)
  const found = await findAll(visit, search)
  const { todo, items, laws, documents, published, organs, entries } = found
  const parts = [todo, items.rows, laws.rows, documents.rows, published.rows, organs, entries]
  const entryAt = ({ register, entry }: (typeof entries)[number]) => link(`/registers/${register.id}/entry`, { key: entry.key })
  const More: FC<{ href: string }> = ({ href }) => <a href={href}>{w.more}</a>
  return show(
    c,
    <Layout visit={visit} title={w.title(search)}>
      <h1>{w.title(search)}</h1>
      <SearchForm visit={visit} action="/search" label={visit.words.home.search} value={search} />
      {parts.every((part) => part.length === 0) && <Nothing visit={visit} procedures={found.procedures} />}
      {todo.length > 0 && (
        <Found title={w.turnTo}>
          {todo.map((row) => (
            <Hit
              href={`/open/${row.id}`}
              name={say(visit, turnToTitle(row))}
              says={<a href={`/procedures/${row.id}`}>{visit.words.apply.howItGoes}</a>}
            />
          ))}
        </Found>
      )}
      {items.rows.length > 0 && (
        <Found title={w.items} more={items.next && <More href={link('/items', { search })} />}>
          {byName(visit, items.rows).map(({ title, first, count }) => (
            <Hit
              href={count > 1 ? link('/items', { search: title }) : `/items/${encodeURIComponent(first.id)}`}
              name={title}
              says={count > 1 ? w.inOrgans(count, items.next !== undefined) : say(visit, first.organ.name)}
            />
          ))}
        </Found>
      )}
      {organs.length > 0 && (
        <Found title={w.organs}>
          {organs.map((one) => (
            <Hit
              href={entryAt(one)}
              name={entryName(one.register, one.entry.values, one.entry.key)}
              says={say(visit, one.register.title)}
            />
          ))}
        </Found>
      )}
      {documents.rows.length > 0 && (
        <Found title={w.normative} more={<More href={link('/normative', { search })} />}>
          {documents.rows.map(({ number, title, organ }) => (
            <Hit href={`/normative/${encodeURIComponent(number)}`} name={title} says={`${say(visit, organ.name)} · ${number}`} />
          ))}
        </Found>
      )}
      {laws.rows.length > 0 && (
        <Found title={w.laws} more={<More href={link('/laws', { q: search })} />}>
          {laws.rows.map((one) => (
            <FoundArticle visit={visit} found={one} day={visit.today} />
          ))}
        </Found>
      )}
      {published.rows.length > 0 && (
        <Found title={w.published} more={published.next && <More href={link('/published', { search })} />}>
          {published.rows.map(({ seq, title, organ, day }) => (
            <Hit href={`/published/${seq}`} name={title} says={`${say(visit, organ.name)} · ${dayWords(day, visit.lang)}`} />
          ))}
        </Found>
      )}
      {entries.length > 0 && (
        <Found title={w.registers}>
          {entries.map((one) => (
            <Hit
              href={entryAt(one)}
              name={entryName(one.register, one.entry.values, one.entry.key)}
              says={say(visit, one.register.title)}
            />
          ))}
        </Found>
      )}
    </Layout>,
  )
})
