import { drawCommitment, drawPairs } from '../../kernel/draw/draw.ts'
import { pairsIn, poolsIn, resultOf, textIn } from '../../kernel/draw/draw-answers.ts'
import type { Answers } from '../../kernel/form/field.ts'
import type { Lots } from '../../kernel/procedure/grammar.ts'
import { sha256Hex } from '../../store/sha256.ts'
import { rootAt } from '../draws/root-at.ts'
import { readHead } from '../log/log-head.ts'
import type { Platform } from '../platform.ts'

/** Entries that the log grows by before the lot falls. */
const growth = 3

interface Drawing {
  readonly id: string
  readonly answers: Answers
  readonly before: Readonly<Record<string, Answers>>
  /** Certificates of the officers who may be drawn here. */
  readonly certificates: readonly string[]
}

/** The lists of the story with the officers of this bureau: one for each that the story had. */
function withCertificates(answers: Answers, certificates: readonly string[]): Answers {
  const told = poolsIn(answers).officers
  if (certificates.length < told.length) return answers
  const own = new Map(told.map((number, i) => [number, certificates[i] ?? number]))
  const conflicts = Object.entries(pairsIn(answers['conflicts'])).map(([officer, entities]) => [own.get(officer) ?? officer, entities])
  return { ...answers, officers: [...own.values()], conflicts: Object.fromEntries(conflicts) }
}

/** Answers of a draw as a real one gives them: a secret committed to, the root of this very log, and the result that everyone can draw again. */
export async function lotAnswers(platform: Platform, lots: Lots<string>, { id, answers, before, certificates }: Drawing): Promise<Answers> {
  const secret = sha256Hex(`draw/${id}`)
  if (lots.step === 'commit') {
    const lists = { ...withCertificates(answers, certificates), size: (await readHead(platform)).size + growth }
    return { ...lists, commitment: drawCommitment(poolsIn(lists), secret) }
  }
  const lists = before[lots.committed] ?? {}
  if (lots.step === 'draw') {
    const root = (await rootAt(platform, Number(lists['size']))) ?? ''
    return { ...answers, secret, root, result: resultOf(drawPairs(poolsIn(lists), { secret, root })) }
  }
  const [[entity = '', pair = ''] = []] = Object.entries(pairsIn(before[lots.drawn]?.['result']))
  const [first = '', second = ''] = pair.split(' ')
  return { ...answers, entity, name: textIn(pairsIn(lists['entities'])[entity]), first, second }
}
