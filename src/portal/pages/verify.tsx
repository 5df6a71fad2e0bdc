import { Hono } from 'hono'
import { NotFound } from '../../operations/operation.ts'
import { verifyLicence } from '../asked.ts'
import { dayWords } from '../page/days.ts'
import { ErrorSummary } from '../page/error-summary.tsx'
import { Layout } from '../page/layout.tsx'
import { Summary } from '../page/lists.tsx'
import { show } from '../page/show.ts'
import { type PortalEnv, say, type Visit } from '../visit.ts'

async function licenceOf(visit: Visit, number: string) {
  try {
    return await visit.ask(verifyLicence, { number })
  } catch (fault) {
    if (fault instanceof NotFound) return undefined
    throw fault
  }
}

export const verifyRoutes = new Hono<PortalEnv>()
  .get('/verify', (c) => {
    const visit = c.get('visit')
    const w = visit.words.verify
    const asked = c.req.query('number')
    const number = (asked ?? '').normalize('NFKC').trim()
    if (number !== '') return c.redirect(`/verify/${encodeURIComponent(number)}`, 303)
    const wrong = asked !== undefined
    return show(c, (
      <Layout visit={visit} title={w.title} wrong={wrong} crumbs={[]}>
        <ErrorSummary visit={visit} errors={wrong ? [{ id: 'number', says: w.give }] : []} />
        <h1>{w.title}</h1>
        <p>{w.says}</p>
        <form method="get" action="/verify" novalidate>
          <div class={wrong ? 'field wrong' : 'field'}>
            <label for="number">{w.number}</label>
            <p class="hint" id="number-hint">{w.hint}</p>
            {wrong && <p class="message" id="number-error">{say(visit, w.give)}</p>}
            <input id="number" name="number" type="text" maxlength={100} autocomplete="off" aria-describedby="number-hint" />
          </div>
          <button type="submit">{w.button}</button>
        </form>
        <h2>{w.scan}</h2>
        <p>{w.scanSays}</p>
        <h2>{w.other}</h2>
        <p><a href="/receipts">{visit.words.foot.receipts}</a> · <a href="/record">{visit.words.foot.record}</a></p>
      </Layout>
    ))
  })
  .get('/verify/:number', async (c) => {
    const visit = c.get('visit')
    const w = visit.words.verify
    const number = c.req.param('number')
    const licence = await licenceOf(visit, number)
    const tone = licence ? (licence.standing === 'valid' ? 'ok' : 'bad') : 'warn'
    const verdict = licence ? (w.standing[licence.standing] ?? licence.standing) : w.unknown
    return show(c, (
      <Layout visit={visit} title={`${verdict} · ${number}`} crumbs={[{ href: '/verify', name: w.title }]}>
        <h1><span class="caption">{w.number} <span class="code">{number}</span></span>{verdict}</h1>
        <div class={`note ${tone}`}><p>{licence ? w.checked(dayWords(visit.today, visit.lang)) : w.unknownSays}</p></div>
        {licence && <LicenceRows visit={visit} licence={licence} />}
        <p class="noprint"><a href="/verify">{w.another}</a></p>
      </Layout>
    ), licence ? 200 : 404)
  })

/** What the public may see of a licence. */
const LicenceRows = ({ visit, licence }: { visit: Visit; licence: NonNullable<Awaited<ReturnType<typeof licenceOf>>> }) => {
  const w = visit.words.verify
  const { entry } = licence
  const columns = visit.platform.catalogue.registers.find(({ id }) => id === entry.register)?.columns ?? {}
  return (
    <Summary rows={[
      ...Object.entries(entry.values).map(([name, value]) => [say(visit, columns[name]?.ask) || name, value] as const),
      [w.since, dayWords(entry.from, visit.lang)], [w.until, entry.to ? dayWords(entry.to, visit.lang) : ''], [w.entry, String(entry.seq)],
    ]} />
  )
}
