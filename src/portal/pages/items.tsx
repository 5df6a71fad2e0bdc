import { Hono } from 'hono'
import { findItems } from '../../operations/find-items.ts'
import { NotFound } from '../../operations/operation.ts'
import { readRegister } from '../../operations/read-register.ts'
import { Layout } from '../page/layout.tsx'
import { Choose, Paging, SearchForm } from '../page/lists.tsx'
import { show } from '../page/show.ts'
import { type PortalEnv, say, type Visit } from '../visit.ts'

/** Most organs in the list to choose from: the page must stay below 50 KB. */
const mostOrgans = 150

/** Organs to choose from; none where the register of organs is not public. */
async function organsOf(visit: Visit): Promise<[string, string][]> {
  const register = visit.platform.catalogue.registers.find(({ holds }) => holds === 'organs')
  if (!register) return []
  try {
    const { rows } = await visit.ask(readRegister, { register: register.id, limit: mostOrgans })
    return rows.map(({ key, values }) => [key, values['name'] ?? values['title'] ?? Object.values(values)[0] ?? key])
  } catch (fault) {
    if (fault instanceof NotFound) return []
    throw fault
  }
}

export const itemRoutes = new Hono<PortalEnv>().get('/items', async (c) => {
  const visit = c.get('visit')
  const w = visit.words.items
  const { search, organ, division, open, cursor } = c.req.query()
  const [{ rows, next }, organs] = await Promise.all([
    visit.ask(findItems, {
      ...(search && { search }),
      ...(organ && { organ }),
      ...(division && { division }),
      ...(open && { open: true }),
      ...(cursor && { cursor }),
      limit: 20,
    }),
    organsOf(visit),
  ])
  const places = (visit.deps.places ?? []).map(
    ({ code, name, parent }) => [code, parent?.endsWith('0000') || !parent ? say(visit, name) : `　${say(visit, name)}`] as const,
  )
  return show(
    c,
    <Layout visit={visit} title={search ? w.found(search) : w.title} crumbs={[]}>
      <h1>{search ? w.found(search) : w.title}</h1>
      <SearchForm visit={visit} action="/items" label={w.search} value={search}>
        <div class="facets">
          {organs.length > 0 && <Choose name="organ" label={w.organ} any={w.anyOrgan} value={organ} options={organs} />}
          {places.length > 0 && <Choose name="division" label={w.place} any={w.anyPlace} value={division} options={places} />}
          <Choose name="open" label={w.openLabel} any={w.all} value={open} options={[['1', w.open]]} />
        </div>
      </SearchForm>
      {rows.length === 0 && (
        <div class="note">
          <p>{w.none}</p>
          <p>
            <a href="/items">{w.all}</a> · <a href="/help">{visit.words.foot.help}</a>
          </p>
        </div>
      )}
      <ul class="rows">
        {rows.map((row) => (
          <li>
            <h2>
              <a href={`/items/${encodeURIComponent(row.id)}`}>{say(visit, row.title)}</a>
            </h2>
            <p class="soft">
              {say(visit, row.organ.name)} · <span class="code">{row.code}</span> {row.open && <span class="tag ok">{w.open}</span>}
            </p>
          </li>
        ))}
      </ul>
      <Paging visit={visit} next={next} cursor={cursor} />
    </Layout>,
  )
})
