import { quorumMet } from '../../kernel/record/policy.ts'
import { verifierKeyText } from '../../kernel/record/verifier-key.ts'
import { firstSignedBeyond, lastCosigned } from '../../store/checkpoints.ts'
import type { Platform } from '../platform.ts'
import type { LogTree } from './log-tree.ts'

/** Milliseconds for which what was signed may wait for witnesses until it is said. @source design, reliability 3.2, F09 */
const saidAfter = 15 * 60_000

/** Signed checkpoints that not enough witnesses have cosigned. */
export interface Awaited {
  /** Entries that enough of them have cosigned. */
  readonly size: number
  /** When the first checkpoint beyond these was signed. */
  readonly since: string
  /** Names, in our policy's words, of those that have not cosigned it. */
  readonly witnesses: readonly string[]
}

/** Since when a log waits for its witnesses; undefined where it does not, or not long yet, or where none is asked. */
export async function awaitedOf({ pool, trust, now }: Platform, log: LogTree): Promise<Awaited | undefined> {
  const { policy } = trust
  if (policy.quorum === undefined) return undefined
  const cosigned: { name: string; key: (typeof policy.witnesses)[number]['key']; size: number }[] = []
  for (const { name, key } of policy.witnesses) cosigned.push({ name, key, size: await lastCosigned(pool, log, verifierKeyText(key)) })
  // Who has cosigned a longer log stands for the shorter one too.
  const reached = (size: number) => cosigned.filter((one) => one.size >= size).map(({ key }) => key)
  const size = Math.max(0, ...cosigned.filter((one) => quorumMet(policy, reached(one.size))).map((one) => one.size))
  const since = await firstSignedBeyond(pool, log, size)
  if (since === undefined || now() - Date.parse(since) < saidAfter) return undefined
  return { size, since, witnesses: cosigned.filter((one) => one.size <= size).map(({ name }) => name) }
}

/** What is said of it to who keeps the server. */
export const awaitedSays = ({ size, since, witnesses }: Awaited): string =>
  `自 ${since} 起见证方未共同签名：${witnesses.join('、')}；已共同签名至第 ${size} 条。照常受理办理并签署检查点。 ` +
  `Since ${since} these witnesses have not cosigned: ${witnesses.join(', ')}; cosigned up to entry ${size}. Acts go on, checkpoints are signed.`
