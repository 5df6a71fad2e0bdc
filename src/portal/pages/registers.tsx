import { Hono } from 'hono'
import { isLocalDate } from '../../kernel/time/local-date.ts'
import { compareRegister } from '../../operations/compare-register.ts'
import { listRegisters } from '../../operations/list-registers.ts'
import { NotFound } from '../../operations/operation.ts'
import { readRegister } from '../../operations/read-register.ts'
import type { RegisterView } from '../../operations/views.ts'
import { dayWords, readDay } from '../page/days.ts'
import { ErrorSummary } from '../page/error-summary.tsx'
import { Layout } from '../page/layout.tsx'
import { Basis, CitedText } from '../page/legal.tsx'
import { Paging, Summary } from '../page/lists.tsx'
import { clip, entryName, RegisterTable, readable } from '../page/register-table.tsx'
import { show } from '../page/show.ts'
import { link, type PortalEnv, say, type Visit } from '../visit.ts'

async function registerOf(visit: Visit, id: string): Promise<RegisterView> {
  const register = (await visit.ask(listRegisters, {})).find((one) => one.id === id)
  if (!register) throw new NotFound(`There is no register '${id}' that may be seen.`)
  return register
}

/** A day from the query, in any writing that people use; `undefined` when it is none. */
const dayIn = (text: string | undefined, otherwise: string): string | undefined =>
  !text ? otherwise : isLocalDate(text) ? text : readDay(text, '', '')

/** Changes on one page. */
const perPage = 20

const badDay = { zh: '请填写存在的日期，例如 2026-03-02。', en: 'Give a day that exists, for example 2026-03-02.' }

export const registerRoutes = new Hono<PortalEnv>()
  .get('/registers', async (c) => {
    const visit = c.get('visit')
    const w = visit.words.registers
    const rows = await visit.ask(listRegisters, {})
    return show(
      c,
      <Layout visit={visit} title={w.title} crumbs={[]}>
        <h1>{w.title}</h1>
        <p>{w.says}</p>
        <ul class="rows">
          {rows.map((row) => (
            <li>
              <h2>
                <a href={`/registers/${row.id}`}>{say(visit, row.title)}</a>
              </h2>
              <Basis visit={visit} of={[row.basis]} />
            </li>
          ))}
        </ul>
      </Layout>,
    )
  })
  .get('/registers/:id', async (c) => {
    const visit = c.get('visit')
    const w = visit.words.registers
    const register = await registerOf(visit, c.req.param('id'))
    const { search, cursor } = c.req.query()
    const asked = dayIn(c.req.query('day'), visit.today)
    const day = asked ?? visit.today
    const { rows, next } = await visit.ask(readRegister, {
      register: register.id,
      day,
      ...(search && { search }),
      ...(cursor && { cursor }),
      limit: 20,
    })
    return show(
      c,
      <Layout visit={visit} title={say(visit, register.title)} wrong={!asked} crumbs={[{ href: '/registers', name: w.title }]}>
        <ErrorSummary visit={visit} errors={asked ? [] : [{ id: 'day', says: badDay }]} />
        <h1>{say(visit, register.title)}</h1>
        <Basis visit={visit} of={[register.basis]} />
        <form class="facets" method="get" action={`/registers/${register.id}`}>
          <p>
            <label for="search">{w.search}</label>
            <input id="search" type="search" name="search" value={search ?? ''} maxlength={100} />
          </p>
          <p>
            <label for="day">{w.day}</label>
            <input id="day" type="text" name="day" value={c.req.query('day') || day} maxlength={20} />
          </p>
          <p>
            <button type="submit">{w.see}</button>
          </p>
        </form>
        <p>
          <strong>{w.asOf(dayWords(day, visit.lang))}</strong> ·{' '}
          <a href={link(`/registers/${register.id}/changes`, { from: `${day.slice(0, 4)}-01-01`, to: day })}>{w.changes}</a>
        </p>
        {rows.length === 0 && <p class="note">{search ? w.none : w.empty}</p>}
        {rows.length > 0 && <RegisterTable visit={visit} register={register} rows={rows} day={day} />}
        <Paging visit={visit} next={next} cursor={cursor} />
      </Layout>,
    )
  })
  .get('/registers/:id/entry', async (c) => {
    const visit = c.get('visit')
    const w = visit.words.registers
    const register = await registerOf(visit, c.req.param('id'))
    const [key, day] = [c.req.query('key') ?? '', dayIn(c.req.query('day'), visit.today) ?? visit.today]
    const { rows } = await visit.ask(readRegister, { register: register.id, day, search: key, limit: 50 })
    const row = rows.find((one) => one.key === key)
    const cited = (text: string | undefined) => text && <CitedText visit={visit} text={text} day={day} />
    if (!row) throw new NotFound(`The register '${register.id}' had no entry '${key}' on ${day}.`)
    return show(
      c,
      <Layout
        visit={visit}
        title={entryName(register, row.values, key)}
        crumbs={[
          { href: '/registers', name: w.title },
          { href: `/registers/${register.id}`, name: say(visit, register.title) },
        ]}
      >
        <h1>
          <span class="caption">
            {say(visit, register.title)} · {w.asOf(dayWords(day, visit.lang))}
          </span>
          {entryName(register, row.values, key)}
        </h1>
        <Summary
          rows={[
            ...register.columns.map(
              ({ name, title }) => [say(visit, title), cited(readable(visit, { register: register.id, name }, row.values[name]))] as const,
            ),
            [w.key, <span class="code">{key}</span>],
            [w.since, dayWords(row.from, visit.lang)],
            [w.until, row.to && dayWords(row.to, visit.lang)],
            [w.entry, String(row.seq)],
          ]}
        />
        <Basis visit={visit} of={[register.basis]} />
      </Layout>,
    )
  })
  .get('/registers/:id/changes', async (c) => {
    const visit = c.get('visit')
    const w = visit.words.registers
    const register = await registerOf(visit, c.req.param('id'))
    const [from, to] = [dayIn(c.req.query('from'), `${visit.today.slice(0, 4)}-01-01`), dayIn(c.req.query('to'), visit.today)]
    const errors = [...(from ? [] : [{ id: 'from', says: badDay }]), ...(to ? [] : [{ id: 'to', says: badDay }])]
    const changes = from && to ? await visit.ask(compareRegister, { register: register.id, from, to }) : []
    const from0 = Math.max(0, Math.trunc(Number(c.req.query('after') ?? 0)) || 0)
    return show(
      c,
      <Layout
        visit={visit}
        title={w.changesOf(say(visit, register.title))}
        wrong={errors.length > 0}
        crumbs={[
          { href: '/registers', name: w.title },
          { href: `/registers/${register.id}`, name: say(visit, register.title) },
        ]}
      >
        <ErrorSummary visit={visit} errors={errors} />
        <h1>{w.changesOf(say(visit, register.title))}</h1>
        <form class="facets" method="get" action={`/registers/${register.id}/changes`}>
          <p>
            <label for="from">{w.from}</label>
            <input id="from" type="text" name="from" value={c.req.query('from') || from} maxlength={20} />
          </p>
          <p>
            <label for="to">{w.to}</label>
            <input id="to" type="text" name="to" value={c.req.query('to') || to} maxlength={20} />
          </p>
          <p>
            <button type="submit">{w.compare}</button>
          </p>
        </form>
        {errors.length === 0 && <p class="note">{changes.length === 0 ? w.noChanges : w.count(changes.length)}</p>}
        <ul class="rows">
          {changes.slice(from0, from0 + perPage).map((change) => (
            <Change visit={visit} register={register} change={change} />
          ))}
        </ul>
        {changes.length > from0 + perPage && (
          <nav class="paging" aria-label={visit.words.list.paging}>
            <a class="button second" rel="next" href={link(visit.url, { after: from0 + perPage })}>
              {visit.words.list.next}
            </a>
          </nav>
        )}
      </Layout>,
    )
  })

type ChangeProps = { visit: Visit; register: RegisterView; change: { key: string; before?: Shown | undefined; after?: Shown | undefined } }
type Shown = { values: Record<string, string> }

const Change = ({ visit, register, change: { key, before, after } }: ChangeProps) => {
  const w = visit.words.registers
  const columns = register.columns.filter(({ name }) => before?.values[name] !== after?.values[name])
  const kind = !before ? w.added : !after ? w.removed : w.changed
  return (
    <li>
      <h2>
        <span class={`tag ${!before ? 'ok' : !after ? 'bad' : 'warn'}`}>{kind}</span>{' '}
        {entryName(register, (after ?? before)?.values ?? {}, key)}
      </h2>
      <dl class="summary">
        {columns.map(({ name, title }) => (
          <div>
            <dt>{say(visit, title)}</dt>
            <dd>
              {before?.values[name] !== undefined && (
                <p>
                  <span class="soft">{w.before}</span>
                  <del>{clip(readable(visit, { register: register.id, name }, before.values[name]))}</del>
                </p>
              )}
              {after?.values[name] !== undefined && (
                <p>
                  <span class="soft">{w.after}</span>
                  <ins>{clip(readable(visit, { register: register.id, name }, after.values[name]))}</ins>
                </p>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </li>
  )
}
