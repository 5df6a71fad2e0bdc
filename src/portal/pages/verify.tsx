import { Hono } from 'hono'
import { readDraw } from '../../operations/draws/read-draw.ts'
import { readNormativeDocument } from '../../operations/normative/read-normative-document.ts'
import { NotFound } from '../../operations/operation.ts'
import { readDocument } from '../../operations/read-document.ts'
import { verifyLicence } from '../../operations/verify-licence.ts'
import { dayWords } from '../page/days.ts'
import { ErrorSummary } from '../page/error-summary.tsx'
import { Layout } from '../page/layout.tsx'
import { Summary } from '../page/lists.tsx'
import { show } from '../page/show.ts'
import { type PortalEnv, say, type Visit } from '../visit.ts'
import { DocumentPage } from './document.tsx'

/** The answer, or nothing where there is none under that number. */
async function found<Answer>(asked: Promise<Answer>): Promise<Answer | undefined> {
  try {
    return await asked
  } catch (fault) {
    if (fault instanceof NotFound) return undefined
    throw fault
  }
}

export const verifyRoutes = new Hono<PortalEnv>()
  .get('/verify', async (c) => {
    const visit = c.get('visit')
    const w = visit.words.verify
    const asked = c.req.query('number')
    const number = (asked ?? '').normalize('NFKC').trim()
    if (number !== '') return c.redirect(`/verify/${encodeURIComponent(number)}`, 303)
    const wrong = asked !== undefined
    return show(
      c,
      <Layout visit={visit} title={w.title} wrong={wrong} crumbs={[]}>
        <ErrorSummary visit={visit} errors={wrong ? [{ id: 'number', says: w.give }] : []} />
        <h1>{w.title}</h1>
        <p>{w.says}</p>
        <form method="get" action="/verify" novalidate>
          <div class={wrong ? 'field wrong' : 'field'}>
            <label for="number">{w.number}</label>
            <p class="hint" id="number-hint">
              {w.hint}
            </p>
            {wrong && (
              <p class="message" id="number-error">
                {say(visit, w.give)}
              </p>
            )}
            <input id="number" name="number" type="text" maxlength={100} autocomplete="off" aria-describedby="number-hint" />
          </div>
          <button type="submit">{w.button}</button>
        </form>
        <h2>{w.scan}</h2>
        <p>{w.scanSays}</p>
        <h2>{w.other}</h2>
        <p>
          <a href="/check-document">{visit.words.checkFile.title}</a> · <a href="/receipts">{visit.words.foot.receipts}</a> ·{' '}
          <a href="/record">{visit.words.foot.record}</a>
        </p>
      </Layout>,
    )
  })
  .get('/verify/:number', async (c) => {
    const visit = c.get('visit')
    const w = visit.words.verify
    const number = c.req.param('number')
    const licence = await found(visit.ask(verifyLicence, { number }))
    if (licence) return show(c, <LicencePage visit={visit} licence={licence} />)
    // The code on a letter leads here as well.
    const paper = await found(visit.ask(readDocument, { number }))
    if (paper) return show(c, <DocumentPage visit={visit} paper={paper} />)
    const normative = await found(visit.ask(readNormativeDocument, { number }))
    if (normative) return c.redirect(`/normative/${encodeURIComponent(number)}`, 303)
    if (await found(visit.ask(readDraw, { number }))) return c.redirect(`/draws/${encodeURIComponent(number)}`, 303)
    return show(
      c,
      <Layout visit={visit} title={w.unknown} crumbs={[{ href: '/verify', name: w.title }]}>
        <h1>
          <span class="caption">
            {w.number} <span class="code">{number}</span>
          </span>
          {w.unknown}
        </h1>
        <div class="note warn">
          <p>{w.unknownSays}</p>
        </div>
        <p>
          <a href="/verify">{w.another}</a>
        </p>
      </Layout>,
      404,
    )
  })

type LicenceView = Awaited<ReturnType<typeof verifyLicence.run>>

/** States of which the first day of the entry is the first day of the licence. */
const begins: readonly LicenceView['state'][] = ['valid', 'ended', 'not-yet']

/** Whether a licence is valid today, and what the public may see of it. */
const LicencePage = ({ visit, licence }: { visit: Visit; licence: LicenceView }) => {
  const w = visit.words.verify
  const { number, state, columns, from, to, day, document } = licence
  return (
    <Layout visit={visit} title={`${w.standing[state]} · ${number}`} crumbs={[{ href: '/verify', name: w.title }]}>
      <h1>
        <span class="caption">
          {w.number} <span class="code">{number}</span>
        </span>
        {w.standing[state]}
      </h1>
      <div class={`note ${state === 'valid' ? 'ok' : 'bad'}`}>
        <p>{w.checked(dayWords(day, visit.lang))}</p>
      </div>
      <Summary
        rows={[
          ...columns.map(({ title, shown }) => [say(visit, title), shown] as const),
          // When a certificate was suspended or withdrawn is not when it began.
          [w.since, begins.includes(state) && dayWords(from, visit.lang)],
          [w.until, to && dayWords(to, visit.lang)],
          [visit.words.document.hash, document && <span class="code">{document.sha256}</span>],
        ]}
      />
      <p class="noprint">
        <a href="/verify">{w.another}</a>
      </p>
    </Layout>
  )
}
