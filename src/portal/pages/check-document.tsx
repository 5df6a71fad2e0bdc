import { Hono } from 'hono'
import { checkDocument } from '../../operations/check-document.ts'
import { largestFile } from '../../operations/requests.ts'
import { sentForm } from '../flow/sent-form.ts'
import { dayWords } from '../page/days.ts'
import { ErrorSummary } from '../page/error-summary.tsx'
import { Csrf, Layout } from '../page/layout.tsx'
import { Summary } from '../page/lists.tsx'
import { show } from '../page/show.ts'
import { type PortalEnv, say, type Visit } from '../visit.ts'

const path = '/check-document'

const Ask = ({ visit, wrong }: { visit: Visit; wrong: boolean }) => {
  const w = visit.words.checkFile
  return (
    <Layout visit={visit} title={w.title} wrong={wrong} crumbs={[{ href: '/verify', name: visit.words.nav.verify }]}>
      <ErrorSummary visit={visit} errors={wrong ? [{ id: 'file', says: w.give }] : []} />
      <h1>{w.title}</h1>
      <p>{w.says}</p>
      <form method="post" action={path} enctype="multipart/form-data">
        <Csrf visit={visit} />
        <div class={wrong ? 'field wrong' : 'field'}>
          <label for="file">{w.file}</label>
          <p class="hint" id="file-hint">
            {w.fileHint}
          </p>
          {wrong && (
            <p class="message" id="file-error">
              {say(visit, w.give)}
            </p>
          )}
          <input id="file" name="file" type="file" accept=".pdf,.docx" aria-describedby="file-hint" />
        </div>
        <button type="submit">{w.button}</button>
      </form>
      <h2>{w.offline}</h2>
      <p>{w.offlineSays}</p>
      <pre>yifa verify receipt.json --document decision.pdf</pre>
    </Layout>
  )
}

type Checked = Awaited<ReturnType<typeof checkDocument.run>>

const Verdict = ({ visit, checked }: { visit: Visit; checked: Checked }) => {
  const w = visit.words.checkFile
  const d = visit.words.document
  const { verdict, number, digest, recorded } = checked
  return (
    <Layout visit={visit} title={w.verdict[verdict]} crumbs={[{ href: path, name: w.title }]}>
      <h1>{w.verdict[verdict]}</h1>
      <div class={`note ${verdict === 'genuine' ? 'ok' : verdict === 'not-ours' ? 'warn' : 'bad'}`}>
        <p>{w.explain[verdict]}</p>
      </div>
      <Summary
        rows={[
          [d.number, number && (recorded ? <a href={`/documents/${encodeURIComponent(number)}`}>{number}</a> : number)],
          [visit.words.checkFile.file, recorded?.title],
          [d.organ, recorded && say(visit, recorded.organ.name)],
          [d.day, recorded && dayWords(recorded.day, visit.lang)],
          [w.carried, digest && <span class="code">{digest}</span>],
          [w.recorded, recorded && <span class="code">{recorded.sha256}</span>],
        ]}
      />
      <p class="noprint">
        <a href={path}>{w.another}</a> · <a href="/verify">{w.byNumber}</a>
      </p>
    </Layout>
  )
}

/** Whether a document file is what was handed out; for everyone, and it works without scripts. */
export const checkDocumentRoutes = new Hono<PortalEnv>()
  .get(path, (c) => show(c, <Ask visit={c.get('visit')} wrong={false} />))
  .post(path, async (c) => {
    const visit = c.get('visit')
    const file = [(await sentForm(c))['file']].flat().find((part): part is File => part instanceof File && part.size > 0)
    if (!file || file.size > largestFile) return show(c, <Ask visit={visit} wrong={true} />, 422)
    const checked = await visit.ask(checkDocument, { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })
    return show(c, <Verdict visit={visit} checked={checked} />)
  })
