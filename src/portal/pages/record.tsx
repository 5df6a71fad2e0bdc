import { Hono } from 'hono'
import { readCheckpoint } from '../../operations/log/read-checkpoint.ts'
import { instantWords } from '../page/days.ts'
import { Layout } from '../page/layout.tsx'
import { Summary } from '../page/lists.tsx'
import { show } from '../page/show.ts'
import type { PortalEnv } from '../visit.ts'

export const recordRoutes = new Hono<PortalEnv>().get('/record', async (c) => {
  const visit = c.get('visit')
  const w = visit.words.record
  const { origin, size, root, text, note, witnesses, keys, awaited } = await visit.ask(readCheckpoint, {})
  return show(
    c,
    <Layout visit={visit} title={w.title} crumbs={[]}>
      <h1>{w.title}</h1>
      <p>{w.says}</p>
      {awaited && <p class="note warn">{w.awaited(instantWords(awaited.since, visit.lang), awaited.size)}</p>}
      <h2>{w.checkpoint}</h2>
      <Summary
        rows={[
          [w.origin, <span class="code">{origin}</span>],
          [w.size, String(size)],
          [w.root, <span class="code">{root}</span>],
          [visit.words.receipts.page.witnesses, witnesses.join('、') || '—'],
          ...keys.map((key) => [visit.words.receipts.page.signed, <span class="code">{key}</span>] as const),
        ]}
      />
      <pre>{note ?? text}</pre>
      <p>{w.keep}</p>
      <h2>{w.how}</h2>
      <ol>
        {w.steps.map((step) => (
          <li>{step}</li>
        ))}
      </ol>
      <p>
        <a href="/receipts">{visit.words.foot.receipts}</a>
      </p>
    </Layout>,
  )
})
