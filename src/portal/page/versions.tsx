import type { FC } from 'hono/jsx'
import type { VersionsView } from '../../operations/publication/proof-views.ts'
import { say, type Visit } from '../visit.ts'
import { Summary } from './lists.tsx'

interface VersionsProps {
  readonly visit: Visit
  readonly versions: VersionsView
}

/** Enough of a hash to tell versions apart; all of it when pointed at, and in the proof. */
const ShortHash: FC<{ of: string }> = ({ of }) => (
  <span class="code" title={of}>
    {of.slice(0, 16)}
  </span>
)

const Current: FC<VersionsProps> = ({ visit, versions: { procedure, current, declared } }) => {
  const w = visit.words.proofs
  if (!current) {
    return (
      <div class="note warn">
        <p>{w.none}</p>
        <p>
          {w.version}：<ShortHash of={declared} />
        </p>
      </div>
    )
  }
  return (
    <Summary
      rows={[
        [w.version, <ShortHash of={current.version} />],
        [w.from, current.from],
        [w.publishedOn, current.on],
        [w.by, say(visit, current.organ.name)],
        [w.signed, current.by],
        ...(current.reviewed === undefined ? [] : [[w.reviewed, current.reviewed] as [string, string]]),
        [w.changes, current.changes],
        [w.case, <span class="code">{current.case}</span>],
        [
          w.report,
          <a href={`/procedures/${procedure.id}/proofs/${current.proof}`}>
            {w.clean} · {current.proof.slice(0, 16)}
          </a>,
        ],
      ]}
    />
  )
}

const Proved: FC<VersionsProps> = ({ visit, versions: { procedure, proofs } }) => {
  const w = visit.words.proofs
  return (
    <details open={proofs.some(({ broken }) => broken.length > 0)}>
      <summary>{w.history}</summary>
      <table class="stack">
        <thead>
          <tr>
            {[w.on, w.version, w.result, w.case].map((head) => (
              <th scope="col">{head}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {proofs.map(({ proof, version, broken, on, case: number }) => (
            <tr>
              <td data-h={w.on}>{on}</td>
              <td data-h={w.version}>
                <ShortHash of={version} />
              </td>
              <td data-h={w.result}>
                <a href={`/procedures/${procedure.id}/proofs/${proof}`}>
                  <span class={broken.length === 0 ? 'tag ok' : 'tag bad'}>
                    {broken.length === 0 ? w.clean : w.failed(broken.join('、'))}
                  </span>
                </a>
              </td>
              <td data-h={w.case}>
                <span class="code">{number}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}

const Older: FC<VersionsProps> = ({ visit, versions: { procedure, published, current } }) => {
  const w = visit.words.proofs
  const older = published.filter(({ version, from }) => version !== current?.version || from !== current.from)
  if (older.length === 0) return null
  return (
    <details>
      <summary>{w.older}</summary>
      <ul>
        {older.map(({ version, proof, from, to, changes }) => (
          <li>
            <a href={`/procedures/${procedure.id}/proofs/${proof}`}>
              <ShortHash of={version} />
            </a>{' '}
            {to === undefined ? from : w.until(from, to)} {changes}
          </li>
        ))}
      </ul>
    </details>
  )
}

/** Which version of a procedure is in force, published when and by whom, and what was proved of it and of those that were refused. */
export const Versions: FC<VersionsProps> = ({ visit, versions }) => {
  const w = visit.words.proofs
  return (
    <>
      <h2 id="versions">{w.title}</h2>
      {versions.required ? (
        <>
          <p>{w.says}</p>
          <Current visit={visit} versions={versions} />
          {versions.proofs.length > 0 && <Proved visit={visit} versions={versions} />}
          <Older visit={visit} versions={versions} />
        </>
      ) : (
        <p class="soft">{w.free}</p>
      )}
    </>
  )
}
