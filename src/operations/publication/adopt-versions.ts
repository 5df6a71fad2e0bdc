import type { Catalogue } from '../../kernel/catalogue.ts'
import { brokenIn, declarationText, type Proof, readProof } from '../../kernel/check/proof/proof.ts'
import { allToProve, type ToProve } from '../../kernel/check/properties/prove.ts'
import type { Answers } from '../../kernel/form/field.ts'
import type { Procedure, Proves } from '../../kernel/procedure/grammar.ts'
import { type ProofRow, writeProofs } from '../../store/proofs.ts'
import { chinaDay } from '../china-day.ts'
import type { Platform } from '../platform.ts'
import type { SeedStep } from '../seed-step.ts'

/** The act of the catalogue in which versions are adopted, proposed, proved or published; undefined where the catalogue has none. */
export function provingAct(catalogue: Catalogue, step: Proves<string>['step']): { procedure: Procedure; act: string } | undefined {
  for (const procedure of catalogue.procedures) {
    const act = Object.keys(procedure.acts).find((name) => procedure.acts[name]?.proves?.step === step)
    if (act !== undefined) return { procedure, act }
  }
  return undefined
}

/** What the prover answers in the act that proves. */
export function proofAnswers({ hash, text }: Proof): Answers {
  const { asked, prover, verdicts } = readProof(text)
  return { proof: hash, prover, asked, broken: brokenIn(verdicts) }
}

/** Which declaration of which procedure. */
export const versionAnswers = ({ text }: Proof): Answers => {
  const { procedure, version } = readProof(text)
  return { procedure, version }
}

/** Keeps a proof, before the act that names it. */
export async function keepProofs({ pool, region, now }: Platform, proofs: readonly ProvedVersion[]): Promise<void> {
  const rows = proofs.map(({ one, proof: { hash, text, seconds, score } }): ProofRow => {
    const { procedure, version } = readProof(text)
    const declaration = declarationText(one.procedure)
    return { hash, procedure, version, text, declaration, seconds, score: score ?? null, at: new Date(now()).toISOString() }
  })
  await writeProofs(pool, region, rows)
}

/** A declaration with the proof of it, as the steps that publish it need them. */
export interface ProvedVersion {
  readonly one: ToProve
  readonly proof: Proof
}

async function proved(platform: Platform, asked: readonly ToProve[]): Promise<ProvedVersion[]> {
  if (asked.length === 0) return []
  if (!platform.proving) throw new Error('Nothing proves procedures here, so that none can be published. Start the platform with a prover.')
  const proofs = await platform.proving.proofsOf(asked)
  const found = asked.flatMap((one) => {
    const proof = proofs.get(one.procedure.id)
    return proof ? [{ one, proof }] : []
  })
  await keepProofs(platform, found)
  return found
}

/** Key of the step that adopts the first version of a procedure. */
const adoptionKey = (procedure: string): string => `adopt/${procedure}`

/** Keys of all steps that adopt first versions here, whether done or not. */
export const adoptionKeys = ({ catalogue }: Platform): string[] =>
  provingAct(catalogue, 'adopt') ? catalogue.procedures.map(({ id }) => adoptionKey(id)) : []

/** How the first versions of procedures come to be in force: who founds the platform takes over the catalogue as it is shipped. */
const shippedSays = '随平台启用采用目录所载首版。'

/**
 * The law's own acts that adopt, at the organ that founds the region, the first version of every procedure. Each is refused by the door unless its
 * proof is of what stands here and found nothing broken. None where versions need not be published, or some were published already.
 *
 * The procedure by which versions are published comes first: what opens the others must be in force itself.
 */
export async function adoptionSteps(platform: Platform, at: { organ: string; place: string }): Promise<SeedStep[]> {
  const adopting = provingAct(platform.catalogue, 'adopt')
  const { versions } = await platform.door.authority(platform.region)
  const begun = adopting && versions?.first(adopting.procedure.id)
  if (!adopting || !versions || (begun !== undefined && begun < chinaDay(platform.now()))) return []
  const asked = allToProve(platform.catalogue).filter(({ procedure }) => versions.first(procedure.id) === undefined)
  return (await proved(platform, asked)).map(({ one: { procedure }, proof }) => ({
    key: adoptionKey(procedure.id),
    stage: procedure.id === adopting.procedure.id ? -2 : -1,
    actor: 'law',
    open: { procedure: adopting.procedure.id, ...at, title: `采用首版：${procedure.title.zh}` },
    act: adopting.act,
    answers: { ...versionAnswers(proof), ...proofAnswers(proof), changes: shippedSays },
  }))
}

/** Declarations that stand here in another version than the one published, with their proofs. */
export async function changedVersions(platform: Platform): Promise<ProvedVersion[]> {
  const { versions } = await platform.door.authority(platform.region)
  const day = chinaDay(platform.now())
  if (!versions) return []
  return proved(
    platform,
    allToProve(platform.catalogue).filter(({ procedure: { id } }) => versions.declared(id)?.version !== versions.published(id, day)),
  )
}
