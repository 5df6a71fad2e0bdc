import { Hono } from 'hono'
import type { FC } from 'hono/jsx'
import { verifierKeyText } from '../../kernel/record/verifier-key.ts'
import { readCheckpoint } from '../../operations/log/read-checkpoint.ts'
import { verifyReceipt } from '../../operations/log/verify-receipt.ts'
import type { VerdictView } from '../../operations/record-views.ts'
import { receiptScriptPath } from '../assets.ts'
import { sentForm, sentText } from '../flow/sent-form.ts'
import { ErrorSummary, type FormError } from '../page/error-summary.tsx'
import { Csrf, Layout } from '../page/layout.tsx'
import { Summary } from '../page/lists.tsx'
import { show } from '../page/show.ts'
import { type PortalEnv, say, type Visit } from '../visit.ts'

/** Longest receipt that is read, in characters: some hundred events. */
const longest = 2_000_000

type Relied = Extract<VerdictView, { ok: true }>['relied']

/** Each provision once, with the hash of the text that was relied on and the events that did. */
const ReliedOn: FC<{ visit: Visit; relied: Relied }> = ({ visit, relied }) => {
  const w = visit.words.relying
  const events = new Map<string, number[]>()
  for (const { event, provision, text } of relied) {
    const key = `${provision} ${text}`
    events.set(key, [...(events.get(key) ?? []), event])
  }
  return (
    <details>
      <summary>{w.pinned(events.size)}</summary>
      <table class="stack">
        <thead>
          <tr>
            <th scope="col">{w.provisions}</th>
            <th scope="col">{w.hash}</th>
            <th scope="col">{w.events}</th>
          </tr>
        </thead>
        <tbody>
          {[...events].map(([key, places]) => (
            <tr>
              <td data-h={w.provisions}>
                <span class="code">{key.split(' ')[0]}</span>
              </td>
              <td data-h={w.hash}>
                <span class="code">{key.split(' ')[1] || '—'}</span>
              </td>
              <td data-h={w.events}>{places.join('、')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}

interface Asking {
  readonly visit: Visit
  readonly errors: readonly FormError[]
  readonly text: string
  /** Keys by which the browser verifies, as a policy. */
  readonly policy: string
}

/** The keys that the page trusts: those of this log, and the witnesses that this server asks. How many have cosigned is shown, not judged. */
async function pagePolicy(visit: Visit): Promise<string> {
  const { keys } = await visit.ask(readCheckpoint, {})
  const witnesses = visit.platform.trust.policy.witnesses.map(({ name, key }) => `witness ${name} ${verifierKeyText(key)}`)
  return [...keys.map((key) => `log ${key}`), ...witnesses, 'quorum none'].join('\n')
}

const Ask = ({ visit, errors, text, policy }: Asking) => {
  const w = visit.words.receipts
  return (
    <Layout visit={visit} title={w.title} wrong={errors.length > 0} crumbs={[{ href: '/verify', name: visit.words.nav.verify }]}>
      <ErrorSummary visit={visit} errors={errors} />
      <h1>{w.title}</h1>
      <p>{w.says}</p>
      <form method="post" action="/receipts" enctype="multipart/form-data">
        <Csrf visit={visit} />
        <div class="field">
          <label for="file">{w.file}</label>
          <p class="hint" id="file-hint">
            {w.fileHint}
          </p>
          <input id="file" name="file" type="file" accept=".json,application/json" aria-describedby="file-hint" />
        </div>
        <div class="field">
          <label for="text">{w.text}</label>
          <textarea id="text" name="text" rows={8} spellcheck={false}>
            {text}
          </textarea>
        </div>
        <button type="submit">{w.button}</button>
      </form>
      <section id="verified" aria-live="polite" tabindex={-1} data-page={JSON.stringify({ lang: visit.lang, words: w.page, policy })} />
      <script type="module" src={receiptScriptPath} />
      <h2>{w.offline}</h2>
      <p>{w.offlineSays}</p>
      <pre>yifa verify receipt.json</pre>
    </Layout>
  )
}

export const receiptRoutes = new Hono<PortalEnv>()
  .get('/receipts', async (c) => {
    const visit = c.get('visit')
    return show(c, <Ask visit={visit} errors={[]} text="" policy={await pagePolicy(visit)} />)
  })
  .post('/receipts', async (c) => {
    const visit = c.get('visit')
    const w = visit.words.receipts
    const form = await sentForm(c)
    const file = [form['file']].flat().find((part): part is File => part instanceof File && part.size > 0)
    const text = file ? (file.size > longest ? '' : await file.text()) : sentText(form, 'text')
    if (text.trim() === '')
      return show(c, <Ask visit={visit} errors={[{ id: 'file', says: w.give }]} text="" policy={await pagePolicy(visit)} />, 422)
    const verdict = await visit.ask(verifyReceipt, { receipt: text })
    const title = verdict.ok ? w.good : w.bad
    return show(
      c,
      <Layout visit={visit} title={title} crumbs={[{ href: '/receipts', name: w.title }]}>
        <h1>{title}</h1>
        {verdict.ok ? (
          <>
            <div class="note ok">
              <p>{verdict.vouched > 0 ? w.goodSays : w.unvouched}</p>
            </div>
            <Summary
              rows={[
                [w.case, <span class="code">{verdict.case}</span>],
                [w.log, <span class="code">{verdict.log}</span>],
                [w.events, String(verdict.events)],
                [w.size, String(verdict.checkpoint.size)],
                [w.root, <span class="code">{verdict.checkpoint.root}</span>],
                [w.page.signed, verdict.signed ? '✓' : w.page.unsigned],
                [w.page.witnesses, verdict.witnesses.map(({ name }) => name).join('、') || '—'],
                [w.page.erased, verdict.erased.map(({ event, by, day }) => `${event} → ${by}（${day}）`).join('、')],
              ]}
            />
            {verdict.relied.length > 0 && <ReliedOn visit={visit} relied={verdict.relied} />}
            {verdict.untied.length > 0 && <p class="note warn">{w.untied(verdict.untied.join('、'))}</p>}
          </>
        ) : (
          <>
            <div class="note bad">
              <p>{w.badSays}</p>
            </div>
            <h2>{w.problems}</h2>
            <ul>
              {verdict.problems.slice(0, 50).map(({ event, says, code }) => (
                <li>
                  {event !== undefined && w.event(event)}
                  {say(visit, says)} <span class="soft code">{code}</span>
                </li>
              ))}
            </ul>
          </>
        )}
        <p class="noprint">
          <a href="/receipts">{w.another}</a> · <a href="/record">{visit.words.foot.record}</a>
        </p>
      </Layout>,
    )
  })
