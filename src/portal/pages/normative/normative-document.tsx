import { Hono } from 'hono'
import type { FC } from 'hono/jsx'
import { isLocalDate } from '../../../kernel/time/local-date.ts'
import type { ReadNormativeDocumentView } from '../../../operations/normative/normative-views.ts'
import { readNormativeDocument } from '../../../operations/normative/read-normative-document.ts'
import { publishedFile } from '../../../operations/published-file.ts'
import { dayWords, readDay } from '../../page/days.ts'
import { Layout } from '../../page/layout.tsx'
import { Basis } from '../../page/legal.tsx'
import { Summary } from '../../page/lists.tsx'
import { show } from '../../page/show.ts'
import { sendPublic } from '../../send-file.ts'
import { kindName, link, type PortalEnv, say, type Visit } from '../../visit.ts'
import { StateBanner } from './document-state.tsx'

type Read = { readonly visit: Visit; readonly read: ReadNormativeDocumentView }

const sizeWords = (bytes: number): string =>
  bytes < 1_048_576 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1_048_576).toFixed(1)} MB`

const TextOf: FC<Read> = ({ visit, read: { sha256, file } }) => {
  const w = visit.words.normative
  if (!sha256) return null
  return (
    <section aria-labelledby="text">
      <h2 id="text">{w.text}</h2>
      {file ? (
        <p class="noprint">
          <a class="button" href={`/published-files/${sha256}`}>
            {w.download(file.name, sizeWords(file.size))}
          </a>
        </p>
      ) : (
        <p class="note warn">{w.noText}</p>
      )}
      <Summary rows={[[w.hash, <span class="code">{sha256}</span>]]} />
      {file && <p class="soft">{w.hashSays}</p>}
    </section>
  )
}

const Making: FC<Read> = ({ visit, read: { papers, publications } }) => {
  const w = visit.words.normative
  return (
    <section aria-labelledby="making">
      <h2 id="making">{w.making}</h2>
      {publications.length === 0 && <p>{w.noTold}</p>}
      {publications.length > 0 && <h3>{w.told}</h3>}
      {publications.length > 0 && (
        <ul class="rows">
          {publications.map(({ seq, kind, title, day }) => (
            <li>
              <a href={`/published/${seq}`}>{title}</a>
              <p class="soft">{[kindName(visit, kind), dayWords(day, visit.lang)].join(' · ')}</p>
            </li>
          ))}
        </ul>
      )}
      {papers.length > 0 && (
        <>
          <h3>{w.papers}</h3>
          <ul class="rows">
            {papers.map(({ number, title, day }) => (
              <li>
                <a href={`/verify/${encodeURIComponent(number)}`}>
                  {title} {number}
                </a>
                <p class="soft">{dayWords(day, visit.lang)}</p>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

const History: FC<Read> = ({ visit, read: { versions } }) => {
  const w = visit.words.normative
  return (
    <section aria-labelledby="history">
      <h2 id="history">{w.history}</h2>
      <p>{w.historySays}</p>
      <ol class="track">
        {versions.map(({ act, day, register, from, to, values }) => (
          <li class="done">
            <p>
              <strong>{say(visit, act)}</strong> · {dayWords(day, visit.lang)}
            </p>
            <p class="soft">
              {say(visit, register.title)} ·{' '}
              {to && to <= from ? w.replaced : w.holds(dayWords(from, visit.lang), to ? dayWords(to, visit.lang) : '')}
            </p>
            <details>
              <summary>{w.details}</summary>
              <div>
                <Summary rows={values.map(({ title, shown }) => [say(visit, title), shown])} />
              </div>
            </details>
          </li>
        ))}
      </ol>
    </section>
  )
}

const Openings: FC<Read> = ({ visit, read: { openings } }) => {
  const w = visit.words.normative
  if (openings.length === 0) return null
  return (
    <section class="box noprint" aria-labelledby="propose">
      <h2 id="propose">{w.propose}</h2>
      <p>{w.proposeSays}</p>
      {openings.map(({ procedure, title, register, key, basis }) => (
        <>
          <p>
            <a class="button second" href={link(`/open/${procedure}`, { register, key })}>
              {say(visit, title)}
            </a>
          </p>
          <Basis visit={visit} of={basis} />
        </>
      ))}
    </section>
  )
}

const DocumentPage: FC<Read> = ({ visit, read }) => {
  const w = visit.words.normative
  const { document, filed, day } = read
  const days = (
    [
      [w.published, document.published],
      [w.inForce, document.inForce],
      [w.validUntil, document.validUntil],
    ] as const
  ).map(([name, value]) => [name, value && dayWords(value, visit.lang)] as const)
  const filing = filed ? w.filed(dayWords(filed.day, visit.lang), filed.with ? say(visit, filed.with.name) : '') : w.notFiled
  return (
    <Layout visit={visit} title={document.title} crumbs={[{ href: '/normative', name: w.title }]}>
      <h1>
        <span class="caption">{document.number}</span>
        {document.title}
      </h1>
      <StateBanner visit={visit} of={document} day={day} />
      <Summary rows={[[w.number, document.number], [w.organ, say(visit, document.organ.name)], ...days, [w.filing, filing]]} />
      <TextOf visit={visit} read={read} />
      <Openings visit={visit} read={read} />
      <Making visit={visit} read={read} />
      <History visit={visit} read={read} />
      <form class="facets noprint" method="get" action={`/normative/${encodeURIComponent(document.number)}`}>
        <p>
          <label for="day">{w.onDay}</label>
          <input id="day" type="text" name="day" value={day} maxlength={20} />
        </p>
        <p>
          <button class="second" type="submit">
            {visit.words.registers.see}
          </button>
        </p>
      </form>
    </Layout>
  )
}

export const normativeDocumentRoutes = new Hono<PortalEnv>()
  .get('/normative/:number', async (c) => {
    const visit = c.get('visit')
    const asked = c.req.query('day') ?? ''
    const day = isLocalDate(asked) ? asked : readDay(asked, '', '')
    const read = await visit.ask(readNormativeDocument, { number: c.req.param('number'), ...(day && { day }) })
    return show(c, <DocumentPage visit={visit} read={read} />)
  })
  .get('/published-files/:sha256', async (c) => sendPublic(c, await c.get('visit').ask(publishedFile, { sha256: c.req.param('sha256') })))
