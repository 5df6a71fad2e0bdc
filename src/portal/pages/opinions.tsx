import type { FC } from 'hono/jsx'
import type { OpinionsView, OpinionView } from '../../operations/opinions/opinion-views.ts'
import { dayWords } from '../page/days.ts'
import { Summary } from '../page/lists.tsx'
import { link, say, type Visit } from '../visit.ts'

const Tombstone: FC<{ visit: Visit; of: NonNullable<OpinionView['hidden']> }> = ({ visit, of }) => {
  const w = visit.words.opinions
  return (
    <>
      <p class="note">{w.tombstone(of.organ, dayWords(of.on, visit.lang))}</p>
      <Summary
        rows={[
          [w.ground, w.hiddenGrounds[of.ground] ?? of.ground],
          [w.provision, of.provision],
          [w.decidedIn, of.case],
        ]}
      />
    </>
  )
}

const Opinion: FC<{ visit: Visit; of: OpinionView }> = ({ visit, of }) => {
  const w = visit.words.opinions
  return (
    <li id={`opinion-${of.seq}`}>
      {of.hidden && <Tombstone visit={visit} of={of.hidden} />}
      {of.erased && <p class="note">{w.erased}</p>}
      {of.answers.map(({ ask, shown }) => (
        <p>
          {of.answers.length > 1 && <span class="soft">{say(visit, ask)}：</span>}
          {shown}
        </p>
      ))}
      <p class="soft">
        {dayWords(of.day, visit.lang)} · {w.entry(of.seq)}
        {!of.verified && ` · ${w.unverified}`}
      </p>
    </li>
  )
}

const Counts: FC<{ visit: Visit; of: OpinionsView['counts'] }> = ({ visit, of }) => {
  const w = visit.words.opinions
  return (
    <details open={of.some(({ matches }) => !matches)}>
      <summary>{w.counts}</summary>
      <p>{w.countsSays}</p>
      <table>
        <thead>
          <tr>
            {[w.until, w.persons, w.count, w.hidden, w.compared].map((name) => (
              <th scope="col">{name}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {of.map(({ until, voices, statements, hidden, matches }) => (
            <tr>
              <th scope="row">{dayWords(until, visit.lang)}</th>
              <td>{voices}</td>
              <td>{statements}</td>
              <td>{hidden}</td>
              <td>{matches ? w.same : <strong>{w.differs}</strong>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}

/** What was said on a draft, in the channels apart: near duplicates together, what is hidden as a tombstone, the daily counts beside what is here now. */
export const Opinions: FC<{ visit: Visit; of: OpinionsView; next?: string | undefined }> = ({ visit, of, next }) => {
  const w = visit.words.opinions
  const { verified, entered, hidden } = of
  return (
    <section id="opinions">
      <h2>{w.title}</h2>
      <p>{w.says}</p>
      <Summary
        rows={[
          [w.verified, w.verifiedSays(verified.voices, verified.statements)],
          [w.entered, entered.statements > 0 ? w.statements(entered.statements) : undefined],
          [w.hidden, hidden > 0 ? w.statements(hidden) : undefined],
        ]}
      />
      {of.groups.length === 0 && <p class="note">{w.none}</p>}
      <ul class="rows">
        {of.groups.map(({ voices, statements, opinions }) => (
          <li>
            {statements > 1 && (
              <p>
                <strong>{w.group(voices, statements)}</strong>
              </p>
            )}
            <ul class="plain">
              {opinions.map((one) => (
                <Opinion visit={visit} of={one} />
              ))}
            </ul>
            {statements > opinions.length && <p class="soft">{w.furtherInGroup(statements - opinions.length)}</p>}
          </li>
        ))}
      </ul>
      {next && (
        <p class="noprint">
          <a href={`${link(visit.url, { skip: next })}#opinions`}>{w.more(of.more)}</a>
        </p>
      )}
      {of.counts.length > 0 && <Counts visit={visit} of={of.counts} />}
    </section>
  )
}
