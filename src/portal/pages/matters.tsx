import { Hono } from 'hono'
import type { FC } from 'hono/jsx'
import { listCases } from '../../operations/list-cases.ts'
import { type ContributionView, listContributions } from '../../operations/list-contributions.ts'
import { listDrafts } from '../../operations/list-drafts.ts'
import { Forbidden, NotFound } from '../../operations/operation.ts'
import { readCase } from '../../operations/read-case.ts'
import { readItem } from '../../operations/read-item.ts'
import type { CaseSummary, DraftView } from '../../operations/views.ts'
import { actPath } from '../flow/act-in-case.ts'
import { CaseState, nextStep } from '../page/case-state.tsx'
import { Derivation } from '../page/clocks.tsx'
import { dayWords, instantWords } from '../page/days.ts'
import { Csrf, Layout } from '../page/layout.tsx'
import { Paging } from '../page/lists.tsx'
import { show } from '../page/show.ts'
import { type PortalEnv, say, type Visit } from '../visit.ts'

/** Running cases whose next step is worked out on the list; a case beyond them says it on its own page. */
const worked = 10

const Running: FC<{ visit: Visit; row: CaseSummary; detailed: boolean }> = async ({ visit, row, detailed }) => {
  const w = visit.words.matters
  const file = detailed ? await visit.ask(readCase, { id: row.id }) : undefined
  const next = file && nextStep(visit, file)
  return (
    <li class="box">
      <h3>
        <a href={`/cases/${encodeURIComponent(row.id)}`}>{row.title}</a>
      </h3>
      <p class="soft">
        {say(visit, row.organ.name)} · <span class="code">{row.number}</span>
      </p>
      <p>
        <CaseState visit={visit} of={row} /> {row.actingFor && <span class="tag">{visit.words.agents.actingShort(row.actingFor)}</span>}
      </p>
      {next && (
        <p>
          <strong>{w.next}</strong>
          {next.says}
        </p>
      )}
      {!next && row.due && <p>{w.due(dayWords(row.due, visit.lang))}</p>}
      {next?.clock && <Derivation visit={visit} clock={next.clock} />}
      {next?.mine.map(({ act, title }) => (
        <p>
          <a class="button" href={`/cases/${encodeURIComponent(row.id)}/acts/${act}`}>
            {say(visit, title)}
          </a>
        </p>
      ))}
    </li>
  )
}

/** Where a draft is gone on with: an act in a running case, or an opening with a service item or without. */
function draftPath({ id, case: of, act, item, procedure, organ }: DraftView): string {
  if (of !== undefined) return actPath({ id: of }, act)
  const opening = item === undefined ? `/open/${procedure}/${encodeURIComponent(organ)}` : `/apply/${encodeURIComponent(item)}/${procedure}`
  return `${opening}/${id}`
}

/** What a draft is for: the act and its case, or the item applied for, or the procedure where there is none or the item has gone from the list. */
async function nameOf(visit: Visit, { item, procedure, title, about }: DraftView): Promise<string> {
  if (about !== undefined) return `${say(visit, title)} · ${about}`
  const general = say(visit, visit.platform.procedures.get(procedure)?.title)
  if (item === undefined) return general
  try {
    const { title, organ } = await visit.ask(readItem, { id: item })
    return `${say(visit, title)} · ${say(visit, organ.name)}`
  } catch (fault) {
    if (fault instanceof NotFound) return general
    throw fault
  }
}

/** Drafts on which they commented and the like: they stand in none of these cases, and see in each what they did themselves. */
const Contributions: FC<{ visit: Visit; of: readonly ContributionView[] }> = ({ visit, of }) =>
  of.length === 0 ? null : (
    <section>
      <h2>{visit.words.matters.contributions}</h2>
      <ul class="rows">
        {of.map((row) => (
          <li>
            <h3>
              <a href={`/cases/${encodeURIComponent(row.case)}`}>{row.title}</a>
            </h3>
            <p class="soft">
              {row.acts.map(({ title }) => say(visit, title)).join('、')} · {say(visit, row.organ.name)} ·{' '}
              <span class="code">{row.number}</span> {row.finished && <span class="tag off">{visit.words.matters.finished}</span>}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )

export const matterRoutes = new Hono<PortalEnv>().get('/me', async (c) => {
  const visit = c.get('visit')
  if (visit.caller.kind === 'public') throw new Forbidden('signed-in')
  const w = visit.words.matters
  const { cursor } = c.req.query()
  const [{ rows, next }, drafts, contributions] = await Promise.all([
    visit.ask(listCases, { ...(cursor && { cursor }), limit: 20 }),
    visit.ask(listDrafts, {}),
    visit.ask(listContributions, {}),
  ])
  const named = await Promise.all(
    drafts.map(async (draft) => ({ updated: draft.updated, at: draftPath(draft), name: await nameOf(visit, draft) })),
  )
  const running = rows.filter(({ finished }) => !finished)
  const finished = rows.filter((row) => row.finished)
  return show(
    c,
    <Layout visit={visit} title={w.title}>
      <h1>{w.title}</h1>
      {visit.caller.actsFor.length > 0 && <p>{w.actsFor(visit.caller.actsFor.map(({ name }) => name).join('、'))}</p>}
      {visit.caller.kind === 'party' && visit.platform.catalogue.agency && (
        <p>
          <a href="/agents">{visit.words.agents.title}</a>
        </p>
      )}
      {drafts.length > 0 && (
        <section>
          <h2>{w.drafts}</h2>
          <ul class="rows">
            {named.map(({ name, at, updated }) => (
              <li>
                <h3>
                  <a href={at}>
                    {visit.words.apply.goOn}：{name}
                  </a>
                </h3>
                <p class="soft">{visit.words.apply.savedAt(instantWords(updated, visit.lang))}</p>
                <form method="post" action={`${at}/drop`}>
                  <Csrf visit={visit} />
                  <button class="plain" type="submit">
                    {visit.words.apply.dropDraft}
                  </button>
                </form>
              </li>
            ))}
          </ul>
        </section>
      )}
      <h2>{w.running}</h2>
      {running.length === 0 && (
        <div class="note">
          <p>{w.none}</p>
          <p>
            <a href="/items?open=1">{visit.words.home.apply}</a>
          </p>
        </div>
      )}
      <ul class="rows boxes">
        {running.map((row, i) => (
          <Running visit={visit} row={row} detailed={i < worked} />
        ))}
      </ul>
      {finished.length > 0 && (
        <section>
          <h2>{w.finished}</h2>
          <ul class="rows">
            {finished.map((row) => (
              <li>
                <h3>
                  <a href={`/cases/${encodeURIComponent(row.id)}`}>{row.title}</a>
                </h3>
                <p class="soft">
                  <CaseState visit={visit} of={row} /> {row.actingFor && `${visit.words.agents.actingShort(row.actingFor)} · `}
                  {say(visit, row.organ.name)} · <span class="code">{row.number}</span>
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Contributions visit={visit} of={contributions} />
      <Paging visit={visit} next={next} cursor={cursor} />
    </Layout>,
  )
})
