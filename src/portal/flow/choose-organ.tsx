import type { Context } from 'hono'
import type { FC } from 'hono/jsx'
import { liesIn } from '../../kernel/authority/authority.ts'
import type { Text } from '../../kernel/law/instrument.ts'
import { NotFound } from '../../operations/operation.ts'
import { readCase } from '../../operations/read-case.ts'
import { readRegister } from '../../operations/read-register.ts'
import { openingsOf } from '../../operations/shown/show-opening.ts'
import type { OpeningView } from '../../operations/views.ts'
import { Layout } from '../page/layout.tsx'
import { SearchForm } from '../page/lists.tsx'
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

/** The organs to choose from: those above the organ concerned where one is; else those the search finds. */
async function organsToChoose(visit: Visit, query: Readonly<Record<string, string>>): Promise<{ organs: NamedOrgan[]; searched: boolean }> {
  const { register = '', key = '', against = '', search = '' } = query
  const concerned =
    against !== ''
      ? (await visit.ask(readCase, { id: against })).organ.id
      : register === ''
        ? undefined
        : await organOfEntry(visit, register, key)
  return concerned === undefined
    ? { organs: await organsNamed(visit, search), searched: true }
    : { organs: await organsAbove(visit, concerned), searched: false }
}

/** Whether a citizen or an enterprise may open a case in this way. */
export const isOpenToAll = ({ by }: OpeningView): boolean => by === 'party' || by === 'public'

/** Most organs shown at once where anyone may be chosen: a province has thousands. */
const mostShown = 20

/** Which organ to turn to, for a procedure without a service item: each choice leads to the first page of the application there. */
export async function chooseOrgan(c: Context<PortalEnv>): Promise<Response> {
  const visit = c.get('visit')
  const w = visit.words.apply
  const id = c.req.param('procedure') ?? ''
  const query = c.req.query()
  const { register = '', key = '', act = '', against = '', search = '' } = query
  const procedure = visit.platform.procedures.get(id)
  const acts = procedure ? openingsOf(procedure).filter(isOpenToAll) : []
  if (!procedure || acts.length === 0) throw new NotFound(`There is no procedure '${id}' that a citizen or an enterprise may open.`)
  const title = say(visit, procedure.title)
  const crumbs = [{ href: '/open', name: w.turnTo }]
  if (acts.length > 1 && !acts.some((one) => one.act === act))
    return show(
      c,
      <Layout visit={visit} title={title} crumbs={crumbs}>
        <h1>
          <span class="caption">{title}</span>
          {w.chooseAct}
        </h1>
        <Choices of={acts.map((one) => ({ href: link(visit.url, { act: one.act }), name: say(visit, one.title) }))} />
      </Layout>,
    )
  const { organs, searched } = await organsToChoose(visit, query)
  const chosen = (organ: string): string => link(`/open/${id}/${encodeURIComponent(organ)}`, { register, key, act, against })
  return show(
    c,
    <Layout visit={visit} title={title} crumbs={crumbs}>
      <h1>
        <span class="caption">{title}</span>
        {w.chooseOrgan}
      </h1>
      {key !== '' && <p>{w.about(key)}</p>}
      <p class="hint">{searched ? w.chooseAnyOrganHint : w.chooseOrganHint}</p>
      {searched && (
        <SearchForm visit={visit} action={`/open/${id}`} label={w.searchOrgan} value={search}>
          {Object.entries({ register, key, act, against }).map(
            ([name, value]) => value !== '' && <input type="hidden" name={name} value={value} />,
          )}
        </SearchForm>
      )}
      {organs.length === 0 && <p class="note">{w.noOrgan}</p>}
      {searched && organs.length > mostShown && <p class="soft">{w.moreOrgans(mostShown)}</p>}
      <Choices
        of={organs
          .slice(0, searched ? mostShown : organs.length)
          .map((organ) => ({ href: chosen(organ.id), name: say(visit, organ.name) }))}
      />
    </Layout>,
  )
}

/** Links of which one is chosen to go on. */
const Choices: FC<{ of: readonly { href: string; name: string }[] }> = ({ of }) => (
  <ul class="rows">
    {of.map(({ href, name }) => (
      <li>
        <h2>
          <a href={href}>{name}</a>
        </h2>
      </li>
    ))}
  </ul>
)
