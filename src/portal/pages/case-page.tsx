import { Hono } from 'hono'
import type { FC } from 'hono/jsx'
import { readCase } from '../../operations/read-case.ts'
import type { CaseView } from '../../operations/views.ts'
import { ActingFor, doer } from '../page/acting-for.tsx'
import { CaseState, lostIn, mineNow, nextStep, waitedFor } from '../page/case-state.tsx'
import { Clock, Derivation } from '../page/clocks.tsx'
import { dayWords, instantWords } from '../page/days.ts'
import { Layout } from '../page/layout.tsx'
import { Basis, CitedText, Refusals } from '../page/legal.tsx'
import { Summary } from '../page/lists.tsx'
import { PaperLinks } from '../page/paper-links.tsx'
import { Remedies } from '../page/remedies.tsx'
import { show } from '../page/show.ts'
import { type PortalEnv, say, type Visit } from '../visit.ts'

type Part = FC<{ visit: Visit; file: CaseView }>
const at = (file: CaseView): string => `/cases/${encodeURIComponent(file.id)}`

/** The day or the instant, and who: of what is erased or lost nobody knows the latter. */
const whenAndWho = (when: string, names: readonly string[]): string =>
  [when, names.filter((name) => name !== '').join('、')].filter((part) => part !== '').join(' · ')

const Next: Part = ({ visit, file }) => {
  const w = visit.words.case
  const next = nextStep(visit, file)
  const last = file.timeline.findLast(({ kind }) => kind === 'done')
  if (!next)
    return (
      <div class="note">
        <p>{file.damaged ? w.damaged(lostIn(file)) : file.outcome ? w.endedAs(say(visit, file.outcome)) : w.ended}</p>
      </div>
    )
  return (
    <section class="note" aria-labelledby="next">
      <h2 id="next">{w.whatNext}</h2>
      <p>{next.says}</p>
      {next.clock && <Derivation visit={visit} clock={next.clock} />}
      {!next.clock && next.mine.length > 0 && last && (
        <>
          <h3>{say(visit, last.title)}</h3>
          <Answers visit={visit} file={file} event={last} />
        </>
      )}
    </section>
  )
}

/** What was done, in order, and what is owed next. */
const Track: Part = ({ visit, file }) => {
  const w = visit.words.case
  const done = file.timeline.filter(({ kind }) => kind === 'done')
  return (
    <>
      <h2 id="track">{w.track}</h2>
      <ol class="track">
        {done.map((event) => (
          <li class="done">
            <p>
              <strong>{say(visit, event.title)}</strong> <span class="hidden">{w.isDone}</span>{' '}
              {event.lost && <span class="tag bad">{w.lost}</span>}
            </p>
            <p class="soft">{whenAndWho(dayWords(event.day, visit.lang), [doer(visit, event)])}</p>
          </li>
        ))}
        {file.clocks.map((clock) => (
          <li class={clock.passed ? 'late' : 'now'}>
            <p>
              <strong>{say(visit, clock.title)}</strong>{' '}
              <span class="tag">{clock.passed ? visit.words.clock.passed : clock.kind === 'silence' ? w.bySilence : w.toDo}</span>
            </p>
            {clock.due && (
              <p class="soft">
                {visit.words.clock.due} {dayWords(clock.due, visit.lang)}
              </p>
            )}
          </li>
        ))}
      </ol>
    </>
  )
}

const Options: Part = ({ visit, file }) => {
  const w = visit.words.case
  if (file.finished && mineNow(file).length === 0) return null
  const urgent = new Set(waitedFor(file).map(({ act }) => act))
  const now = mineNow(file).toSorted((a, b) => Number(urgent.has(b.act)) - Number(urgent.has(a.act)))
  const later = file.options.filter((option) => option.mine && !option.may)
  return (
    <>
      <h2 id="now">{w.now}</h2>
      {now.length === 0 && <p>{w.nothingNow}</p>}
      {now.map((option) => (
        <div class="box">
          <h3>{say(visit, option.title)}</h3>
          {option.note && <p>{say(visit, option.note)}</p>}
          {option.due && (
            <p>
              {visit.words.clock.due} <strong>{dayWords(option.due, visit.lang)}</strong>
            </p>
          )}
          <Basis visit={visit} of={option.basis} />
          <p class="noprint">
            <a class={option.owed || urgent.has(option.act) ? 'button' : 'button second'} href={`${at(file)}/acts/${option.act}`}>
              {say(visit, option.title)}
            </a>
          </p>
        </div>
      ))}
      {later.length > 0 && (
        <details>
          <summary>{w.notNow(later.length)}</summary>
          <div>
            {later.map((option) => (
              <>
                <h3>{say(visit, option.title)}</h3>
                <Refusals visit={visit} of={option.refusals} />
              </>
            ))}
          </div>
        </details>
      )}
    </>
  )
}

const Documents: Part = ({ visit, file }) => {
  const w = visit.words.case
  return (
    <>
      <h2 id="documents">{w.documents}</h2>
      {file.documents.length === 0 && <p>{w.noDocuments}</p>}
      <ul class="rows">
        {file.documents.map((paper) => (
          <li>
            <h3>
              <PaperLinks paper={paper} />
            </h3>
            <p class="soft">
              {paper.number} · {dayWords(paper.day, visit.lang)} ·{' '}
              <a href={`/documents/${encodeURIComponent(paper.number)}`}>{w.checkDocument}</a>
            </p>
          </li>
        ))}
      </ul>
      <p>
        <a href={`${at(file)}/receipt.json`} download>
          {w.receipt}
        </a>{' '}
        · <a href={`${at(file)}/evidence`}>{visit.words.evidence.title}</a> · <a href="/receipts">{visit.words.foot.receipts}</a>
      </p>
    </>
  )
}

const Timeline: Part = ({ visit, file }) => {
  const w = visit.words.case
  return (
    <details>
      <summary>{w.timeline(file.timeline.length)}</summary>
      <div>
        {file.timeline.map((event) => (
          <section class="box">
            <h3>
              {event.n}. {say(visit, event.title)} {event.lost && <span class="tag bad">{w.lost}</span>}{' '}
              {event.kind !== 'done' && (
                <span class={event.kind === 'recounted' || event.kind === 'looked' ? 'tag' : 'tag bad'}>{w.kinds[event.kind]}</span>
              )}
            </h3>
            <p class="soft">
              {whenAndWho(instantWords(event.at, visit.lang), [doer(visit, event), ...event.withOfficers])}
              {event.effective && event.effective !== event.day ? w.effective(dayWords(event.effective, visit.lang)) : ''}
            </p>
            {event.recounted && (
              <p>{w.recounted(say(visit, event.recounted.notice), event.recounted.due && dayWords(event.recounted.due, visit.lang))}</p>
            )}
            <Basis visit={visit} of={event.basis} />
            <Answers visit={visit} file={file} event={event} />
            {event.refusals.length > 0 && <Refusals visit={visit} of={event.refusals} day={event.day} />}
            <p class="soft small code">{event.leafHash}</p>
          </section>
        ))}
      </div>
    </details>
  )
}

/** What was answered in an act, with the files that were handed in. */
export const Answers: FC<{ visit: Visit; file: CaseView; event: CaseView['timeline'][number] }> = ({ visit, file, event }) =>
  event.answers.length === 0 ? null : (
    <Summary
      rows={event.answers.map(
        ({ ask, shown, files }) =>
          [
            say(visit, ask),
            <>
              <CitedText visit={visit} text={shown} day={event.day} />
              {files.length > 0 && (
                <ul>
                  {files.map(({ sha256, title }) => (
                    <li>
                      <a href={`/files/${sha256}?case=${encodeURIComponent(file.id)}`}>{title}</a>
                    </li>
                  ))}
                </ul>
              )}
            </>,
          ] as const,
      )}
    />
  )

export const caseRoutes = new Hono<PortalEnv>().get('/cases/:id', async (c) => {
  const visit = c.get('visit')
  const w = visit.words.case
  const file = await visit.ask(readCase, { id: c.req.param('id') })
  return show(
    c,
    <Layout visit={visit} title={file.title} crumbs={[{ href: '/me', name: visit.words.nav.me }]}>
      <h1>
        <span class="caption">
          <span class="code">{file.number}</span>
        </span>
        {file.title}
      </h1>
      <ActingFor visit={visit} under={file.under} />
      <p>
        <CaseState visit={visit} of={file} />
      </p>
      <Next visit={visit} file={file} />
      <Options visit={visit} file={file} />
      {file.clocks.length > 0 && (
        <>
          <h2 id="clocks">{w.clocks}</h2>
          <ul class="rows boxes">
            {file.clocks.map((clock) => (
              <Clock visit={visit} clock={clock} />
            ))}
          </ul>
        </>
      )}
      <Track visit={visit} file={file} />
      <Documents visit={visit} file={file} />
      <Remedies visit={visit} file={file} />
      <h2>{w.about}</h2>
      <Summary
        rows={[
          [w.organ, say(visit, file.organ.name)],
          [w.procedure, <a href={`/procedures/${file.procedure.id}`}>{say(visit, file.procedure.title)}</a>],
          [w.item, file.item && <a href={`/items/${encodeURIComponent(file.item.id)}`}>{say(visit, file.item.title)}</a>],
          [w.opened, file.opened && dayWords(file.opened, visit.lang)],
          [w.subject, file.subject?.key],
          ...file.parties.map(({ role, name }) => [say(visit, role), name] as const),
        ]}
      />
      <Timeline visit={visit} file={file} />
    </Layout>,
  )
})
