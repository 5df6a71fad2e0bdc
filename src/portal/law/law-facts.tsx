import type { FC } from 'hono/jsx'
import type { LawSheetView } from '../../operations/law/law-sheet-views.ts'
import { dayWords } from '../page/days.ts'
import { Summary } from '../page/lists.tsx'
import { link, say, type Visit } from '../visit.ts'
import { lawPage } from './linked-text.tsx'

interface Props {
  readonly visit: Visit
  readonly sheet: LawSheetView
}

const notes = { 'in-force': 'note ok', future: 'note warn', past: 'note bad' } as const

/** Whether the version is in force on the day that is looked at, since or until when, and what ended it. */
export const ValidityBanner: FC<Props> = ({ visit, sheet }) => {
  const { version, state, day, endedBy, versions } = sheet
  const w = visit.words.law
  const words = (one: string): string => dayWords(one, visit.lang)
  const says = {
    'in-force': w.inForceSays(words(version.from)),
    future: w.futureSays(words(version.from)),
    past: w.pastSays(words(version.to ?? day)),
  }[state]
  const ended = endedBy && (
    <>
      {endedBy.version ? w.replaced : w.repealed}
      <a href={link(lawPage(endedBy.law), { version: endedBy.version })}>《{endedBy.title}》</a>
    </>
  )
  const coming = endedBy?.version !== undefined && state === 'in-force' && versions.find((one) => one.version === endedBy.version)
  return (
    <div class={notes[state]}>
      <p>
        <strong>{{ 'in-force': day === visit.today ? w.inForce : w.valid, future: w.future, past: w.past }[state]}</strong> {says}{' '}
        {state === 'past' && ended}
        {state === 'in-force' && version.to !== undefined && !coming && (
          <>
            {w.upTo(words(version.to))} {ended}
          </>
        )}
        {coming && (
          <>
            {w.newVersion(words(coming.from))}
            <a href={link(lawPage(version.law), { version: coming.version })}>{w.see}</a>
          </>
        )}
      </p>
      {(day !== visit.today || state !== 'in-force') && (
        <p>
          {day !== visit.today && w.onDay(words(day))} <a href={lawPage(version.law)}>{w.today}</a>
        </p>
      )}
    </div>
  )
}

const Versions: FC<Props> = ({ visit, sheet: { version, versions } }) => {
  const w = visit.words.law
  const page = lawPage(version.law)
  return (
    <section id="versions">
      <h2>{w.versions}</h2>
      <ol class="rows">
        {versions.toReversed().map((one) => {
          const before = versions[versions.indexOf(one) - 1]
          return (
            <li>
              <a href={link(page, { version: one.version })} aria-current={one.version === version.version ? 'true' : undefined}>
                {dayWords(one.version, visit.lang)}
              </a>{' '}
              {one.version === version.version && <span class="tag">{w.thisVersion}</span>}
              <p class="soft">
                {visit.words.laws.since(one.from)}
                {one.to !== undefined && ` · ${w.until(one.to)}`} · {visit.words.laws.articles(one.articles)}
                {before && (
                  <>
                    {' · '}
                    <a href={link(`${page}/changes`, { from: before.version, to: one.version })}>{w.compare}</a>
                  </>
                )}
              </p>
            </li>
          )
        })}
      </ol>
    </section>
  )
}

const Downloads: FC<Props> = ({ visit, sheet: { version } }) => {
  const w = visit.words.law
  const of = (ending: string): string => link(`${lawPage(version.law)}/text.${ending}`, { version: version.version })
  return (
    <section class="noprint">
      <h2>{w.download}</h2>
      <ul>
        <li>
          <a href={of('docx')}>{w.word}</a>
        </li>
        <li>
          <a href={of('md')}>{w.markdown}</a>
        </li>
        <li>
          <a href={of('akn.xml')}>{w.akn}</a>
        </li>
        <li>
          <a href="/feeds/laws.atom">{w.feed}</a>
        </li>
      </ul>
    </section>
  )
}

const Doubts: FC<Props> = ({ visit, sheet: { doubts } }) => {
  const w = visit.words.law
  return doubts.length === 0 ? null : (
    <details>
      <summary>{w.doubts(doubts.length)}</summary>
      <div>
        <p>{w.doubtsSays}</p>
        <ul>
          {doubts.map(({ line, says, found }) => (
            <li>
              {line > 0 && `${w.line(line)}：`}
              {say(visit, says)}
              {found !== '' && <q>{found}</q>}
            </li>
          ))}
        </ul>
      </div>
    </details>
  )
}

/** What is known of the text apart from its words: facts, versions, how it came about, doubts, downloads. */
export const LawFacts: FC<Props> = ({ visit, sheet }) => {
  const { version, events } = sheet
  const w = visit.words.law
  const words = (one: string | undefined) => one && dayWords(one, visit.lang)
  return (
    <div class="law-facts">
      <Versions visit={visit} sheet={sheet} />
      <Downloads visit={visit} sheet={sheet} />
      <section>
        <h2>{w.about}</h2>
        <Summary
          rows={[
            [w.rank, visit.words.laws.ranks[version.rank] ?? version.rank],
            [w.subject, version.subject],
            [w.issuer, version.issuer],
            [w.number, version.number],
            [w.passed, words(version.passed)],
            [w.published, words(version.published)],
            [w.force, words(version.inForce) ?? w.forceUnknown(version.from)],
            [w.source, version.file],
            [w.hash, <span class="code">{version.root}</span>],
          ]}
        />
        {events.length > 0 && (
          <details>
            <summary>{w.events}</summary>
            <ul>
              {events.map(({ day, says }) => (
                <li>
                  {words(day)} {says}
                </li>
              ))}
            </ul>
          </details>
        )}
        <Doubts visit={visit} sheet={sheet} />
      </section>
    </div>
  )
}
