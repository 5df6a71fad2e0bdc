import type { Context } from 'hono'
import { liesIn } from '../../kernel/authority/authority.ts'
import type { Text } from '../../kernel/law/instrument.ts'
import { NotFound } from '../../operations/operation.ts'
import { readRegister } from '../../operations/read-register.ts'
import { Layout } from '../page/layout.tsx'
import { show } from '../page/show.ts'
import { link, type PortalEnv, say, type Visit } from '../visit.ts'

interface NamedOrgan {
  readonly id: string
  readonly name: Text
  readonly division: string
}

const organRegister = ({ platform }: Visit) => platform.catalogue.registers.find(({ holds }) => holds === 'organs')

/** Organs of today that a word finds, by id, name or division. */
export async function organsNamed(visit: Visit, search: string): Promise<NamedOrgan[]> {
  const register = organRegister(visit)
  if (!register) return []
  const { rows } = await visit.ask(readRegister, { register: register.id, search, limit: 200 })
  return rows.map(({ key, values }) => {
    const { name = key, nameEn, division = '' } = values
    return { id: key, name: { zh: name, en: nameEn || name }, division }
  })
}

/** Organs of the place in which an organ is, and of the places above it: the nearest first, and never that organ itself. */
async function organsAbove(visit: Visit, id: string): Promise<NamedOrgan[]> {
  const own = (await organsNamed(visit, id)).find((one) => one.id === id)
  if (!own) return []
  const places = [...new Set([own.division, `${own.division.slice(0, 4)}00`, `${own.division.slice(0, 2)}0000`])]
  const found = await Promise.all(places.map((place) => organsNamed(visit, place)))
  const unique = new Map(found.flat().map((one) => [one.id, one]))
  unique.delete(id)
  return [...unique.values()]
    .filter(({ division }) => division !== '' && liesIn(own.division, division))
    .sort((a, b) => (a.division === b.division ? (a.id < b.id ? -1 : 1) : a.division < b.division ? 1 : -1))
}

/** The organ that the entry names, where it has a column for one. */
async function organOfEntry(visit: Visit, register: string, key: string): Promise<string | undefined> {
  const columns = visit.platform.catalogue.registers.find(({ id }) => id === register)?.columns ?? {}
  const column = Object.entries(columns).find(([, { kind }]) => kind === 'organ')?.[0]
  const { rows } = await visit.ask(readRegister, { register, search: key, limit: 50 })
  const shown = column === undefined ? undefined : rows.find((one) => one.key === key)?.values[column]
  return shown === undefined ? undefined : (await organsNamed(visit, shown)).find(({ name }) => name.zh === shown)?.id
}

/** Which organ to turn to, for a procedure without a service item: each choice leads to the first page of the application there. */
export async function chooseOrgan(c: Context<PortalEnv>): Promise<Response> {
  const visit = c.get('visit')
  const w = visit.words.apply
  const id = c.req.param('procedure') ?? ''
  const { register = '', key = '' } = c.req.query()
  const procedure = visit.platform.procedures.get(id)
  const opens = Object.values(procedure?.acts ?? {}).some(
    ({ starts, by }) => starts && [by].flat().some((role) => procedure?.roles[role]?.kind === 'party'),
  )
  if (!procedure || !opens) throw new NotFound(`There is no procedure '${id}' that a citizen or an enterprise may open.`)
  const title = say(visit, procedure.title)
  const concerned = register === '' ? undefined : await organOfEntry(visit, register, key)
  const organs = concerned === undefined ? await organsNamed(visit, '') : await organsAbove(visit, concerned)
  return show(
    c,
    <Layout visit={visit} title={title} crumbs={[]}>
      <h1>
        <span class="caption">{title}</span>
        {w.chooseOrgan}
      </h1>
      {key !== '' && <p>{w.about(key)}</p>}
      <p class="hint">{w.chooseOrganHint}</p>
      <ul class="rows">
        {organs.map((organ) => (
          <li>
            <h2>
              <a href={link(`/open/${id}/${encodeURIComponent(organ.id)}`, { register, key })}>{say(visit, organ.name)}</a>
            </h2>
          </li>
        ))}
      </ul>
    </Layout>,
  )
}
