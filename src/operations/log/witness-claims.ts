import { type Policy, quorumMet } from '../../kernel/record/policy.ts'
import { countClaims, dropClaims, readClaims, type WitnessClaim } from '../../store/witness-claims.ts'
import type { Platform } from '../platform.ts'
import type { LogTree } from './log-tree.ts'

/** A witness says that it has seen more of our log, or another one, and shows no checkpoint that our key signed. An alarm: its word alone stops nobody. */
export class ClaimedMore extends Error {
  readonly witness: string
  readonly seen: number | undefined
  constructor(witness: string, { own, seen }: { own: number; seen: number | undefined }) {
    const [zh, en] =
      seen === undefined ? ['本日志是另一份日志', 'that this log is another one'] : [`已见过 ${seen} 条`, `to have seen ${seen} entries`]
    super(
      `见证方 ${witness} 声称${zh}（库里 ${own} 条），但未能出示由本日志密钥签署的检查点：只作告警，继续受理办理。 ` +
        `The witness ${witness} claims ${en}, there are ${own}, and it shows no checkpoint signed by our key: an alarm only, acts go on.`,
    )
    this.name = 'ClaimedMore'
    this.witness = witness
    this.seen = seen
  }
}

/** Claims of witnesses whom the policy still asks, and whether it would take their word together for a checkpoint. */
export interface Claims {
  readonly claims: readonly WitnessClaim[]
  readonly quorum: boolean
}

function counted({ quorum, witnesses }: Policy, claims: readonly WitnessClaim[]): Claims {
  const asked = claims.filter(({ witness }) => witnesses.some(({ name, url }) => name === witness && url !== undefined))
  const keys = witnesses.filter(({ name }) => asked.some(({ witness }) => witness === name)).map(({ key }) => key)
  return { claims: asked, quorum: asked.length > 0 && quorum !== undefined && quorumMet({ logs: [], witnesses, quorum }, keys) }
}

/** What witnesses claim of a region's logs now, without having shown it. */
export const claimsOf = async ({ pool, trust }: Platform, region: string): Promise<Claims> =>
  counted(trust.policy, await readClaims(pool, region))

/** Keeps count of what was claimed, and forgets it of those who cosigned. */
export async function noteClaims(platform: Platform, log: LogTree, failures: readonly Error[], cosigned: readonly string[]): Promise<void> {
  const { pool, watch, now } = platform
  const claimed = failures.flatMap((failure) => (failure instanceof ClaimedMore ? [failure] : []))
  await countClaims(pool, log, claimed, new Date(now()).toISOString())
  await dropClaims(pool, log, cosigned)
  watch?.claims((await claimsOf(platform, log.region)).claims.length)
}

/** What is said of claims to who keeps the server; undefined where there are none. */
export function claimsSay({ claims, quorum }: Claims): string | undefined {
  if (claims.length === 0) return undefined
  const each = claims.map(({ witness, seen, since, times }) => `${witness}: ${seen ?? '≠'} (${times}×, ${since})`).join('; ')
  const [zh, en] = quorum
    ? [
        '严重：达到策略所定数目的见证方都声称见过更多条目，却都未出示本日志签署的检查点。仍受理办理；请立即核对备份、镜像和当事人手中的回执。',
        'SERIOUS: as many witnesses as the policy asks for claim to have seen more, and none shows a checkpoint signed by us. Acts go on; compare backups, mirrors and receipts at once.',
      ]
    : [
        '告警：见证方声称见过更多条目，未出示本日志签署的检查点。仍受理办理。',
        'Alarm: a witness claims to have seen more and shows no checkpoint signed by us. Acts go on.',
      ]
  return `${zh} ${each} ${en} See docs/guides/recovery.md.`
}
