import type { FC } from 'hono/jsx'
import type { ProofView, RuleFindingView } from '../../operations/publication/proof-views.ts'
import { say, type Visit } from '../visit.ts'
import { Cited } from './legal.tsx'
import { Summary } from './lists.tsx'

interface ReportProps {
  readonly visit: Visit
  readonly proof: ProofView
}

interface FindingsProps extends ReportProps {
  readonly of: readonly RuleFindingView[]
}

const isBroken = ({ finding }: RuleFindingView): boolean => finding === 'broken' || finding === 'too-large'

/** Broken rules as a lawyer reads them: the law, the shortest case, what was missing, and the smallest change that mends it. */
const Stories: FC<FindingsProps> = ({ visit, proof, of }) => {
  const w = visit.words.proofs
  return (
    <ul class="rows boxes">
      {of.map(({ id, demand, basis, tasks, story, says, mend, playable }) => (
        <li id={`rule-${id}`}>
          <h3>
            {id} {say(visit, demand)}
          </h3>
          <p class="why">
            <Cited visit={visit} of={basis} />
            {basis.length > 0 && tasks.length > 0 && '；'}
            {tasks.length > 0 && w.task(tasks.join('、'))}
          </p>
          {story && (
            <>
              <p>{w.story}</p>
              <ol>
                {story.map((step) => (
                  <li>{say(visit, step)}</li>
                ))}
              </ol>
            </>
          )}
          {says && <p>{say(visit, says)}</p>}
          {mend && (
            <p>
              {w.mend}
              {say(visit, mend)}
            </p>
          )}
          {playable && (
            <p class="noprint">
              <a href={`/procedures/${proof.procedure.id}/proofs/${proof.proof}/counterexamples/${encodeURIComponent(id)}`}>{w.fixture}</a>
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}

const tags: Readonly<Record<RuleFindingView['finding'], string>> = {
  holds: 'ok',
  built: 'ok',
  broken: 'bad',
  'too-large': 'bad',
  excepted: 'warn',
  unsaid: 'off',
  undeclared: 'off',
  'not-applicable': 'off',
}

const Findings: FC<ReportProps> = ({ visit, proof }) => {
  const w = visit.words.proofs
  return (
    <section class="scroll" tabindex={0} aria-label={w.region}>
      <table class="stack">
        <thead>
          <tr>
            {['#', w.rule, w.finding, w.law].map((head) => (
              <th scope="col">{head}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {proof.verdicts.map(({ id, finding, demand, basis, states, says }) => (
            <tr>
              <td data-h="#">{id}</td>
              <th scope="row">{say(visit, demand)}</th>
              <td data-h={w.finding}>
                <span class={`tag ${tags[finding]}`}>{w.findings[finding]}</span>
                {finding === 'holds' && states ? <p class="soft small">{w.looked(states)}</p> : null}
                {finding !== 'holds' && says && <p class="soft small">{say(visit, says)}</p>}
              </td>
              <td data-h={w.law}>{basis.length > 0 ? <Cited visit={visit} of={basis} /> : '—'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

const share = ({ carried, all }: { carried: number; all: number }): string => `${carried}/${all}`

/** How many rules came to what, what holds first: 「成立 58，不适用 20，例外 3」. */
function foundWords({ words: { proofs: w } }: Visit, verdicts: ReportProps['proof']['verdicts']): string {
  const kinds = Object.keys(tags) as (keyof typeof w.findings)[]
  const counted = kinds.map((kind) => [w.findings[kind], verdicts.filter(({ finding }) => finding === kind).length] as const)
  return counted.flatMap(([name, count]) => (count > 0 ? [`${name} ${count}`] : [])).join(w.and)
}

const Figures: FC<ReportProps> = ({ visit, proof }) => {
  const w = visit.words.proofs
  const { states, edges, complete, seconds, mutation, coverage, verdicts } = proof
  return (
    <Summary
      rows={[
        [w.found, foundWords(visit, verdicts)],
        [w.states, w.statesSays(states, edges, complete)],
        [w.seconds, w.secondsSays(seconds.toFixed(1))],
        [w.mutation, mutation ? w.mutationSays(mutation.noticed, mutation.all) : w.unmeasured],
        [
          w.coverage,
          coverage.length === 0
            ? w.undeclared
            : coverage
                .map(({ facts, steps, gates, clocks, rules }) =>
                  w.coverageSays(facts, { steps: share(steps), gates: share(gates), clocks: share(clocks), rules: share(rules) }),
                )
                .join('；'),
        ],
        [w.version, <span class="code">{proof.version}</span>],
        [w.asked, <span class="code">{proof.asked}</span>],
        [w.prover, <span class="code">{proof.prover}</span>],
        [w.hash, <span class="code">{proof.proof}</span>],
      ]}
    />
  )
}

/** Everything that was proved of one version of a procedure. */
export const ProofReport: FC<ReportProps> = ({ visit, proof }) => {
  const w = visit.words.proofs
  const forbidding = proof.verdicts.filter((one) => isBroken(one) && one.forbids)
  const looking = proof.verdicts.filter((one) => isBroken(one) && !one.forbids)
  const { version, asked, prover } = proof.here
  return (
    <>
      <p>{w.reportSays}</p>
      <div class={proof.clean ? 'note ok' : 'note bad'}>
        <p>{proof.clean ? w.passed : w.broken(forbidding.length)}</p>
      </div>
      {!(version && asked && prover) && <p class="soft">{w.moved}</p>}
      <Figures visit={visit} proof={proof} />
      {forbidding.length > 0 && (
        <>
          <h2>{w.brokenRules}</h2>
          <Stories visit={visit} proof={proof} of={forbidding} />
        </>
      )}
      {looking.length > 0 && (
        <>
          <h2>{w.look}</h2>
          <Stories visit={visit} proof={proof} of={looking} />
        </>
      )}
      <h2>{w.all}</h2>
      <Findings visit={visit} proof={proof} />
      <h2>{w.again}</h2>
      <p>{w.againSays}</p>
      <pre>{`${proof.again}\nyifa check --replay ${proof.procedure.id}.json`}</pre>
      <p class="noprint">
        <a href={`/procedures/${proof.procedure.id}/proofs/${proof.proof}/file`}>{w.whole}</a>
      </p>
    </>
  )
}
