import { drawCommitment, drawPairs, poolProblems } from '../draw/draw.ts'
import { pairsIn, poolsIn, poolWords, resultOf, sameResult, textIn } from '../draw/draw-answers.ts'
import type { Answers } from '../form/field.ts'
import type { Procedure } from '../procedure/grammar.ts'
import type { Refusal } from '../refusal.ts'
import type { CaseFile } from './case-file.ts'

/**
 * Check 5, the lots: nobody commits to lists from which nothing fair could be drawn, draws with another secret than the one committed to, or
 * records or hands out another result than the draw gives. Whether the root is the log's is for those to check who hold the log.
 */
export function checkLots(procedure: Procedure, file: CaseFile, { act, answers }: { act: string; answers: Answers }): Refusal[] {
  const rule = procedure.acts[act]
  if (!rule?.lots) return []
  const refused = (code: Refusal['code'], facts: Refusal['facts']): Refusal => ({
    check: 'content',
    code,
    facts,
    basis: [rule.basis].flat(),
    cure: { how: 'correct-answer' },
  })
  if (rule.lots.step === 'commit') {
    return poolProblems(poolsIn(answers)).map((problem) => refused('lots-unfair', { ...poolWords(problem) }))
  }
  const lists = file.answers[rule.lots.committed] ?? {}
  const pools = poolsIn(lists)
  if (poolProblems(pools).length > 0) return []
  if (rule.lots.step === 'hand') {
    const drawn = pairsIn(file.answers[rule.lots.drawn]?.['result'])[textIn(answers['entity'])] ?? '—'
    return drawn === `${textIn(answers['first'])} ${textIn(answers['second'])}` ? [] : [refused('lots-otherwise', { drawn })]
  }
  const [secret, root, committed] = [textIn(answers['secret']), textIn(answers['root']), textIn(lists['commitment'])]
  const opened = drawCommitment(pools, secret)
  if (opened !== committed) return [refused('lots-not-committed', { committed, opened })]
  const drawn = resultOf(drawPairs(pools, { secret, root }))
  if (sameResult(drawn, pairsIn(answers['result']))) return []
  return [
    refused('lots-otherwise', {
      drawn: Object.entries(drawn)
        .map(([entity, officers]) => `${entity}：${officers}`)
        .join('；'),
    }),
  ]
}
