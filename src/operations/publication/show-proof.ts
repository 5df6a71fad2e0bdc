import { coverageOf, type Share } from '../../kernel/check/coverage.ts'
import type { Score } from '../../kernel/check/mutate/judge.ts'
import { brokenIn, readProof } from '../../kernel/check/proof/proof.ts'
import { onlyWarns } from '../../kernel/check/proof/prove-procedure.ts'
import { readCitation } from '../../kernel/law/written-citation.ts'
import type { ProofRow } from '../../store/proofs.ts'
import type { Reading } from '../shown/reading.ts'
import { showCitation } from '../shown/show-citation.ts'
import type { ProofView, RuleFindingView } from './proof-views.ts'

type Found = ReturnType<typeof readProof>['verdicts'][number]

function showVerdict(verdict: Found, reading: Reading): RuleFindingView {
  const { id, finding, demand, basis, tasks, states, says, story, moves, mend } = verdict
  return {
    id,
    finding,
    demand,
    basis: basis.map((written) => showCitation(reading, readCitation(written))),
    tasks: [...tasks],
    forbids: !onlyWarns(id),
    ...(states !== undefined && { states }),
    ...(says && { says }),
    ...(story && { story: [...story] }),
    ...(mend && { mend }),
    playable: moves !== undefined,
  }
}

function showScore({ killed, survivors }: Score): NonNullable<ProofView['mutation']> {
  const noticed = killed.step + killed.property + killed.soundness
  return { noticed, all: noticed + survivors.length, survivors: survivors.map((survivor) => ({ ...survivor })) }
}

const shareOf = ({ carried, elsewhere, missing }: Share) => ({ carried, all: carried + elsewhere + missing })

/** A proof as people read it: rules in words with their provisions, stories in the catalogue's own words. */
export function showProof(row: ProofRow, reading: Reading): ProofView {
  const { procedure, title, version, asked, prover, states, edges, complete, verdicts } = readProof(row.text)
  const { versions } = reading.authority
  const declared = versions?.declared(procedure)
  const demands = (reading.platform.catalogue.demands ?? []).filter((one) => one.procedure === procedure)
  return {
    procedure: { id: procedure, title },
    proof: row.hash,
    ...{ version, prover, asked, states, edges, complete },
    clean: brokenIn(verdicts).length === 0,
    here: { version: declared?.version === version, asked: declared?.asked === asked, prover: versions?.prover === prover },
    seconds: row.seconds,
    at: row.at,
    ...(row.score ? { mutation: showScore(row.score as Score) } : {}),
    coverage: coverageOf(demands).map(({ facts, steps, gates, clocks, rules }) => ({
      facts,
      steps: shareOf(steps),
      gates: shareOf(gates),
      clocks: shareOf(clocks),
      rules: shareOf(rules),
    })),
    verdicts: verdicts.map((verdict) => showVerdict(verdict, reading)),
    again: `yifa check ${procedure} --proof ${row.hash}`,
  }
}
