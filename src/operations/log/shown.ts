import { signs } from '../../kernel/record/attestation.ts'
import { checkNote } from '../../kernel/record/check-note.ts'
import { parseCheckpoint } from '../../kernel/record/checkpoint.ts'
import type { PolicyLog, PolicyWitness } from '../../kernel/record/policy.ts'
import { parseNote } from '../../kernel/record/signed-note.ts'
import type { Platform } from '../platform.ts'
import { ownLogKeys } from './log-keys.ts'
import type { LogTree } from './log-tree.ts'
import type { Seen } from './rolled-back.ts'
import { signatureChecks } from './signature-checks.ts'

/** Keys that are, or were, a log's of ours: as the database knows them, as the policy names them, and the one that signs here now. */
async function keysOf({ pool, trust }: Platform, { region, tree, origin }: LogTree): Promise<PolicyLog[]> {
  const signer = trust.signs(region, tree)
  const known = (await ownLogKeys(pool, region)).filter((log) => log.tree === tree)
  // A database that was set back may know nothing of a key to which the log was handed over since.
  return [...known, ...trust.policy.logs.filter(({ key }) => key.name === origin), ...(signer ? [{ key: signer.key }] : [])]
}

/** The checkpoint in a note, where it is one of this log and a key signed it that was the log's at that size. */
export async function signedByUs(platform: Platform, log: LogTree, note: string): Promise<Omit<Seen, 'by'> | undefined> {
  const read = parseNote(note)
  const checkpoint = read && parseCheckpoint(read.text)
  if (!checkpoint || checkpoint.origin !== log.origin) return undefined
  for (const known of await keysOf(platform, log)) {
    const checked = signs(known, checkpoint.size) ? checkNote(read, [known.key], signatureChecks) : undefined
    if (checked && 'signers' in checked && checked.signers.length > 0) return { size: checkpoint.size, root: checkpoint.root, note }
  }
  return undefined
}

/** What stands at an address, where that is a checkpoint of ours. Nobody has to answer: whoever does not, shows nothing. */
async function shownAt(platform: Platform, log: LogTree, url: string, by: string): Promise<Seen | undefined> {
  const answer = await platform.trust.send(url).catch(() => undefined)
  const shown = answer?.status === 200 ? await signedByUs(platform, log, answer.body) : undefined
  return shown && { ...shown, by }
}

const shownBeside = (url: string, { origin }: LogTree): string => `${url}/${encodeURIComponent(origin)}/checkpoint`

/** The last checkpoint of this log that a witness cosigned, as it shows it; C2SP names such an address for mirrors (tlog-mirror), and leaves it open for witnesses. */
export const shownByWitness = (platform: Platform, log: LogTree, { name, url }: PolicyWitness): Promise<Seen | undefined> =>
  shownAt(platform, log, shownBeside(url ?? '', log), name)

/** What the mirrors that our policy names hold of this log. */
export async function shownByMirrors(platform: Platform, log: LogTree): Promise<Seen[]> {
  const { mirrors = [] } = platform.trust.policy
  const shown = await Promise.all(mirrors.map((url) => shownAt(platform, log, `${url}/checkpoint`, `mirror ${url}`)))
  return shown.flatMap((one) => one ?? [])
}

/**
 * Every checkpoint of this log that anybody whom we trust holds: the one beside the keys, the one for which acts were stopped, those of every witness and
 * mirror. A witness that never saw the log answers so; one that does not answer may have seen more than all the others.
 * @param shownThen the note for which acts were stopped, and who showed it
 * @throws Error that names the witness that did not answer
 */
export async function everythingSeen(platform: Platform, log: LogTree, shownThen: { by: string; note?: string }): Promise<Seen[]> {
  const { trust } = platform
  const seen: Seen[] = []
  const take = async (note: string | undefined, by: string): Promise<void> => {
    const shown = note === undefined ? undefined : await signedByUs(platform, log, note)
    if (shown) seen.push({ ...shown, by })
  }
  await take(trust.lastSigned(log.region, log.tree), 'kept')
  await take(shownThen.note, shownThen.by)
  for (const witness of trust.policy.witnesses) {
    if (witness.url === undefined) continue
    const answer = await trust.send(shownBeside(witness.url, log)).catch(() => undefined)
    if (answer?.status !== 200 && answer?.status !== 404)
      throw new Error(
        `The witness ${witness.name} does not show what it has seen (${answer?.status ?? 'out of reach'}). Wait for it; where it is gone for good, take it out of the policy.`,
      )
    await take(answer.status === 200 ? answer.body : undefined, witness.name)
  }
  return [...seen, ...(await shownByMirrors(platform, log))]
}
