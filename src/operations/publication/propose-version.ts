import { z } from 'zod'
import { theLaw } from '../../kernel/case/case-file.ts'
import { brokenIn, readProof } from '../../kernel/check/proof/proof.ts'
import { allToProve, type ToProve } from '../../kernel/check/properties/prove.ts'
import { findCase } from '../case-access.ts'
import { type ActAnswer, BadRequest } from '../door/request.ts'
import { NotFound, operation } from '../operation.ts'
import type { Platform } from '../platform.ts'
import { actorOf, readingOf } from '../shown/reading.ts'
import { showRefusal } from '../shown/show-refusal.ts'
import { type DoneView, doneView, type RefusedView, refusedView } from '../views.ts'
import { keepProofs, proofAnswers, provingAct } from './adopt-versions.ts'

const proposeVersionRequest = z.strictObject({
  key: z.string().min(8).max(200).describe('The same key with the same content gets the same answer'),
  id: z.string().min(1).max(200),
  organ: z.string().min(1).max(200).describe('At which the version is published'),
  changes: z.string().min(1).max(20_000).describe('What changed, and why'),
  case: z.string().max(200).optional().describe('Of an earlier proposal that goes on with the version as it stands now'),
})

/** The act that proposes, by the one that proves it. */
function proposing(platform: Platform) {
  const proving = provingAct(platform.catalogue, 'prove')
  const proves = proving?.procedure.acts[proving.act]?.proves
  if (!proving || !proves || proves.step !== 'prove') throw new NotFound('No versions of procedures are published here.')
  return { procedure: proving.procedure, propose: proves.proposed, prove: proving.act }
}

/** Has the proposed declaration proved, keeps the proof, and puts on record by the law what was found. */
async function proveProposed(
  platform: Platform,
  one: ToProve,
  { key, act, ...at }: { region: string; key: string; act: string; case: string },
): Promise<ActAnswer> {
  if (!platform.proving) throw new BadRequest('request-incomplete', 'Nothing proves procedures here. Start the server with a prover.')
  const proof = await platform.proving.prove(one)
  await keepProofs(platform, [{ one, proof }])
  const answers = { ...proofAnswers(proof), clean: brokenIn(readProof(proof.text).verdicts).length === 0 }
  return platform.door.act({ ...at, key: `${key} ${act}`, actor: theLaw, act, answers })
}

/**
 * Proposes the version of a procedure that this server declares, and has it proved: the proposal by the person, then what was found by the law. A broken version is proposed and proved too, so that the public sees what was tried; it cannot be published.
 */
export const proposeVersion = operation({
  name: 'propose-version',
  says: { zh: '提出程序的新版本并检验', en: 'Propose the version of a procedure that stands here, and have it proved' },
  method: 'post',
  path: '/procedures/:id/versions',
  input: proposeVersionRequest,
  output: z.discriminatedUnion('kind', [doneView, refusedView]),
  may: 'staff',
  keyed: true,
  attempts: true,
  async run(platform, { key, id, organ, changes, case: caseId }, caller): Promise<DoneView | RefusedView> {
    const acts = proposing(platform)
    const one = allToProve(platform.catalogue).find(({ procedure }) => procedure.id === id)
    if (!one) throw new NotFound(`There is no procedure '${id}'. List the procedures to see which there are.`)
    if (!platform.proving) throw new BadRequest('request-incomplete', 'Nothing proves procedures here. Start the server with a prover.')
    const reading = await readingOf(platform, caller)
    const row = caseId === undefined ? undefined : await findCase(platform, caseId)
    if (caseId !== undefined && !row) throw new BadRequest('case-unknown', `There is no case '${caseId}'.`)
    const open = { procedure: acts.procedure.id, organ, title: `新版本：${one.procedure.title.zh}` }
    const common = { region: platform.region, key: `${caller.person} ${key}` }
    const proposed = await platform.door.act({
      ...common,
      actor: actorOf(caller),
      act: acts.propose,
      answers: { procedure: id, version: platform.door.definitions.current(id)?.row.hash ?? '', changes },
      ...(row ? { case: row.file.id } : { open }),
    })
    // Only who may propose sets the prover to work.
    const answer =
      proposed.kind === 'done' ? await proveProposed(platform, one, { ...common, act: acts.prove, case: proposed.case }) : proposed
    if (answer.kind === 'nothing') throw new Error('The door answered that nothing was to be done, which it may not say to a person.')
    if (answer.kind === 'done') return { ...answer, documents: [] }
    return { ...answer, refusals: answer.refusals.map((refusal) => showRefusal(refusal, acts.procedure, reading)) }
  },
})
