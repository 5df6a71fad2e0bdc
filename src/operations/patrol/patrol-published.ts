import { listPublicationRows, type PublicationRow } from '../../store/read-publications.ts'
import { sha256Hex } from '../../store/sha256.ts'
import type { Caller } from '../operation.ts'
import type { Platform } from '../platform.ts'
import { readingOf } from '../shown/reading.ts'
import { showPublication } from '../shown/show-publication.ts'
import { unpublishingIn } from '../unpublishing.ts'
import { filesIn, type PublishedFault, publishedFaults } from './published-faults.ts'

/** Fetches as everybody does, from the address under which the public reaches this server: whatever stands between is seen too. */
export type FetchPublic = (path: string) => Promise<Response>

export interface PatrolFinding {
  /** Position of the publication in the log. */
  readonly seq: number
  /** `not-served`: nobody gets it. `served-altered`: what everybody gets is not what is published. */
  readonly fault: PublishedFault | 'not-served' | 'served-altered'
}

export interface Patrol {
  readonly publications: number
  readonly files: number
  readonly findings: readonly PatrolFinding[]
}

const atOnce = 200

const anybody = (region: string): Caller => ({ kind: 'public', region, person: '', name: '', actsFor: [], posts: [] })

/** What is wrong with a publication and its files as they are served. */
async function servedFaults(platform: Platform, row: PublicationRow, fetchPublic: FetchPublic): Promise<PatrolFinding['fault'][]> {
  const reading = await readingOf(platform, anybody(platform.region))
  const { title, rows } = showPublication(row, reading)
  const answer = await fetchPublic(`/api/publications/${row.seq}`)
  if (!answer.ok) return ['not-served']
  const served = (await answer.json().catch(() => ({}))) as { title?: unknown; rows?: unknown }
  const faults: PatrolFinding['fault'][] = []
  const same = (one: object, other: unknown): boolean =>
    JSON.stringify(Object.entries(one).sort()) === JSON.stringify(Object.entries(other ?? {}).sort())
  if (served.title !== title || !same(rows, served.rows)) faults.push('served-altered')
  for (const hash of filesIn(row)) {
    const file = await fetchPublic(`/api/published-files/${hash}`)
    const bytes = file.ok ? Buffer.from(await file.arrayBuffer()) : undefined
    // Files of a kind that is not open to everybody are not served, and nothing is wrong with that.
    if (bytes && sha256Hex(bytes) !== hash) faults.push('served-altered')
  }
  return [...new Set(faults)]
}

/**
 * Fetches again everything that is published, as the public gets it, and holds it against the log: one byte changed in the database, in a file or
 * on the way is found.
 */
export async function patrolPublished(
  platform: Platform,
  fetchPublic: FetchPublic = (path) => fetch(`${platform.publicUrl}${path}`, { redirect: 'error', signal: AbortSignal.timeout(30_000) }),
): Promise<Patrol> {
  const { pool, region, catalogue } = platform
  const unpublishing = unpublishingIn(catalogue.procedures)
  const findings: PatrolFinding[] = []
  let [publications, files] = [0, 0]
  let last: PublicationRow | undefined
  for (;;) {
    const rows = await listPublicationRows(pool, region, { unpublishing, limit: atOnce, ...(last && { after: last }) })
    for (const row of rows) {
      publications++
      files += filesIn(row).length
      const faults = [...(await publishedFaults(pool, region, row)), ...(await servedFaults(platform, row, fetchPublic))]
      findings.push(...faults.map((fault) => ({ seq: row.seq, fault })))
    }
    last = rows.at(-1)
    if (rows.length < atOnce) return { publications, files, findings }
  }
}

/** Patrols once a day until stopped, and tells of what it finds. */
export function watchPublished(
  platform: Platform,
  options: { every: number; found: (findings: readonly PatrolFinding[]) => void; failed: (error: unknown) => void },
): { stop(): Promise<void> } {
  let stopped = false
  let going: Promise<void> = Promise.resolve()
  const go = async (): Promise<void> => {
    const { findings } = await patrolPublished(platform)
    if (findings.length > 0) options.found(findings)
  }
  const timer = setInterval(() => {
    going = going.then(() => (stopped ? undefined : go().catch(options.failed)))
  }, options.every)
  return {
    async stop() {
      stopped = true
      clearInterval(timer)
      await going
    },
  }
}
