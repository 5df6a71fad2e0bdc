import { z } from 'zod'
import { textHash } from '../../kernel/check/proof/proof.ts'
import { counterexampleOf } from '../../kernel/check/replay/counterexample.ts'
import { type ProofRow, readProofRow } from '../../store/proofs.ts'
import { NotFound, operation } from '../operation.ts'
import type { Platform } from '../platform.ts'
import { fileView } from '../record-views.ts'
import { readingOf } from '../shown/reading.ts'
import { proofView } from './proof-views.ts'
import { showProof } from './show-proof.ts'

const byProof = z.object({ id: z.string().min(1).max(200), proof: z.string().regex(/^[0-9a-f]{64}$/) })

/** @throws NotFound where there is none; Error where what is kept under the hash is not what was hashed */
async function proofRow({ pool, region }: Platform, { id, proof }: z.infer<typeof byProof>): Promise<ProofRow> {
  const row = await readProofRow(pool, region, proof)
  if (!row || row.procedure !== id) throw new NotFound(`Procedure '${id}' has no proof ${proof}. List its versions to see which there are.`)
  if (textHash(row.text) !== row.hash || textHash(row.declaration) !== row.version)
    throw new Error(
      `The proof ${proof} kept in this database was changed: its text or declaration does not have the hash on record. Restore it.`,
    )
  return row
}

const json = (value: unknown): Uint8Array => new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`)

export const readProof = operation({
  name: 'read-proof',
  says: { zh: '阅读程序的检验报告', en: 'Read what was proved of a version of a procedure' },
  method: 'get',
  path: '/procedures/:id/proofs/:proof',
  input: byProof,
  output: proofView,
  may: 'everyone',
  async run(platform, input, caller) {
    return showProof(await proofRow(platform, input), await readingOf(platform, caller))
  },
})

export const proofFile = operation({
  name: 'proof-file',
  says: {
    zh: '下载检验报告与所检验的程序声明（JSON）',
    en: 'Fetch a proof with the declaration that was proved, byte for byte as hashed (JSON)',
  },
  method: 'get',
  path: '/procedures/:id/proofs/:proof/file',
  input: byProof,
  output: fileView,
  may: 'everyone',
  file: 'given',
  async run(platform, input) {
    const { hash, text, version, declaration, seconds, score } = await proofRow(platform, input)
    return {
      name: `${input.id}-${hash.slice(0, 12)}.json`,
      type: 'application/json',
      bytes: json({ proof: hash, text, version, declaration, seconds, ...(score ? { score } : {}) }),
    }
  },
})

export const counterexample = operation({
  name: 'counterexample',
  says: {
    zh: '下载反例：可以重演的最短案例（JSON）',
    en: 'Fetch a counterexample: the shortest story that breaks a rule, to be played again (JSON)',
  },
  method: 'get',
  path: '/procedures/:id/proofs/:proof/counterexamples/:rule',
  input: byProof.extend({ rule: z.string().min(1).max(200) }),
  output: fileView,
  may: 'everyone',
  file: 'given',
  async run(platform, input) {
    const row = await proofRow(platform, input)
    const found = counterexampleOf(row, input.rule, row.declaration)
    if (!found) throw new NotFound(`The proof ${row.hash} found no story that breaks '${input.rule}'.`)
    return {
      name: `${input.id}-${input.rule.replaceAll('/', '-')}-${row.hash.slice(0, 12)}.json`,
      type: 'application/json',
      bytes: json(found),
    }
  },
})
