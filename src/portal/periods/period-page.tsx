import { Hono } from 'hono'
import type { FC } from 'hono/jsx'
import { z } from 'zod'
import { commonPeriodsOf } from '../../operations/periods/common-periods.ts'
import { countPeriod } from '../../operations/periods/count-period.ts'
import { periodPath } from '../../operations/periods/period-path.ts'
import type { CommonPeriod, PeriodAnswer } from '../../operations/periods/period-views.ts'
import { ErrorSummary, type FormError } from '../page/error-summary.tsx'
import { Layout } from '../page/layout.tsx'
import { Basis } from '../page/legal.tsx'
import { show } from '../page/show.ts'
import { type PortalEnv, say, type Visit } from '../visit.ts'
import { PeriodAnswerPart } from './period-answer.tsx'
import { PeriodForm } from './period-form.tsx'
import { type PeriodQuery, periodErrors, readPeriodQuery } from './period-query.ts'

/** So many stand on one page: a phone is not to load them all. */
const perPage = 40

interface PresetsProps {
  readonly visit: Visit
  readonly rows: readonly CommonPeriod[]
  readonly whose: 'party' | 'organ'
  /** From 1. */
  readonly page: number
}

/** Periods that can be chosen; those of organs are many, and stand behind a link. */
const Presets: FC<PresetsProps> = ({ visit, rows, whose, page }) => {
  const w = visit.words.periods
  const other = whose === 'party' ? 'organ' : 'party'
  const title = { party: w.presetsMine, organ: w.presetsOrgan }
  const own = rows.filter((row) => row.whose === whose)
  return (
    <section aria-labelledby="presets">
      <h2 id="presets">{title[whose]}</h2>
      <p>{w.presetsSays}</p>
      <ul class="rows">
        {own.slice((page - 1) * perPage, page * perPage).map((row) => (
          <li>
            <h3>
              <a href={`${periodPath(row.question)}#start.year`}>
                {say(visit, row.title)} · {say(visit, row.term)}
              </a>
            </h3>
            <p class="soft">
              {w.runsFrom(say(visit, row.from))} · {row.procedures.map((one) => say(visit, one)).join('、')}
            </p>
            <Basis visit={visit} of={row.basis} />
          </li>
        ))}
      </ul>
      {own.length > page * perPage && (
        <p>
          <a href={`/periods?presets=${whose}&page=${page + 1}#presets`}>{visit.words.list.next}</a>
        </p>
      )}
      <p>
        <a href={other === 'organ' ? '/periods?presets=organ#presets' : '/periods#presets'}>
          {title[other]}（{rows.filter((row) => row.whose === other).length}）
        </a>
      </p>
    </section>
  )
}

/** The answer; or what must be mended, where the law leaves no room for the question. */
async function answerOf(visit: Visit, query: PeriodQuery): Promise<{ answer?: PeriodAnswer; errors: readonly FormError[] }> {
  if (!query.input) return { errors: query.errors }
  try {
    return { answer: await visit.deps.ask(visit.platform, countPeriod, query.input, visit.caller), errors: [] }
  } catch (fault) {
    if (!(fault instanceof z.ZodError)) throw fault
    return {
      errors: periodErrors(
        fault.issues.map(({ path }) => String(path[0])),
        query.typed,
        query.input.start,
      ),
    }
  }
}

export const periodRoutes = new Hono<PortalEnv>().get('/periods', async (c) => {
  const visit = c.get('visit')
  const w = visit.words.periods
  const search = new URL(c.req.url).searchParams
  const query = readPeriodQuery(search)
  // The controls of the form are put into one plain address, which can be kept and passed on.
  if (query.input && !search.has('start')) return c.redirect(periodPath({ ...query.input }), 303)
  const { answer, errors } = await answerOf(visit, query)
  const { periods, laws } = await visit.ask(commonPeriodsOf, {})
  const chosen = !query.asked && search.has('count')
  return show(
    c,
    <Layout visit={visit} title={w.title} wrong={errors.length > 0} crumbs={[]}>
      <ErrorSummary visit={visit} errors={errors} />
      <h1>{w.title}</h1>
      {answer && query.input ? (
        <PeriodAnswerPart visit={visit} input={query.input} answer={answer} daily={search.has('daily')} />
      ) : (
        <p>{w.lead}</p>
      )}
      {!query.asked && !chosen && (
        <p>
          <a href="#presets">{w.presets}</a>
        </p>
      )}
      <section class="noprint" aria-labelledby="ask">
        <h2 id="ask">{answer ? w.again : w.form}</h2>
        {chosen && <p class="note ok">{w.presetChosen}</p>}
        <PeriodForm visit={visit} typed={query.typed} laws={laws} errors={errors} />
        {!answer && !chosen && (
          <Presets
            visit={visit}
            rows={periods}
            whose={search.get('presets') === 'organ' ? 'organ' : 'party'}
            page={Math.max(1, Number(search.get('page')) || 1)}
          />
        )}
        <h2>{w.other}</h2>
        <ul>
          <li>
            <a href="/periods/late-fine">{w.lateFine.title}</a>
          </li>
          <li>
            <a href="/periods/enforcement-time">{w.enforcement.title}</a>
          </li>
        </ul>
      </section>
    </Layout>,
  )
})
