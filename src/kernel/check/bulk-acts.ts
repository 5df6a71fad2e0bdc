import type { ActRule, Procedure } from '../procedure/grammar.ts'
import type { Finding } from './finding.ts'

type Act = ActRule<string, string, string>

/** Words of an act that ask somebody to weigh, read, open or sign for this one case. */
const weighing = [
  'outcomes',
  'settles',
  'officers',
  'signers',
  'examines',
  'bounds',
  'lots',
  'proves',
  'voices',
  'each',
  'unseals',
  'custody',
  'relies',
  'recuses',
  'joins',
  'starts',
  'undoes',
  'pauses',
  'extends',
] as const satisfies readonly (keyof Act)[]

/** What is done on several cases at once may decide nothing that each of them must be looked at for. */
export function checkBulk(procedure: Procedure): Finding[] {
  return Object.entries(procedure.acts)
    .filter(([, rule]) => rule.bulk)
    .flatMap(([act, rule]) => weighing.filter((word) => rule[word] !== undefined).map((word) => ({ act, word })))
    .map(({ act, word }): Finding => {
      const says = {
        zh: `程序“${procedure.id}”的行为“${act}”不得批量办理（bulk）：“${word}”须逐案判断。`,
        en: `${procedure.id}: act '${act}' may not be 'bulk': '${word}' asks for a look at each case.`,
      }
      return { severity: 'error', code: 'bulk-decides', procedure: procedure.id, act, says }
    })
}
