import { randomUUID } from 'node:crypto'
import { takesRole } from '../../kernel/authority/check-person.ts'
import type { CaseFile } from '../../kernel/case/case-file.ts'
import { formOf } from '../../kernel/form/check-content.ts'
import type { Answers } from '../../kernel/form/field.ts'
import type { Procedure } from '../../kernel/procedure/grammar.ts'
import { readAccounts } from '../../store/accounts/accounts.ts'
import { changeSigning, insertSigning, type SigningRow } from '../../store/signings.ts'
import { openCase } from '../case-access.ts'
import { BadRequest } from '../door/request.ts'
import { hashesNamed } from '../files-named.ts'
import { openingOf } from '../opening-of.ts'
import { Changed, Forbidden, NotFound, operation } from '../operation.ts'
import { type ProposeSigningRequest, proposeSigningRequest } from '../requests.ts'
import { requireUploaded } from '../require-uploaded.ts'
import { coverSheet } from '../sealing/loose-rows.ts'
import { actorOf, type Reading, readingOf } from '../shown/reading.ts'
import { caseToSign, hashOfSheet, sheetOf } from './sheet.ts'
import { showSigning } from './show-signing.ts'
import { signingView } from './signing-views.ts'

/** How long a sheet waits, in milliseconds: 7 days. */
const waits = 7 * 24 * 60 * 60 * 1000
/** Most sheets of one person that are not over. */
const mostOpen = 100

/** @throws NotFound for an act that the procedure does not know, Forbidden for who stands in none of its roles */
function requireRole(file: CaseFile, procedure: Procedure, act: string, { caller, authority, day }: Reading): void {
  const rule = procedure.acts[act]
  if (!rule) throw new NotFound(`The procedure of this case has no act '${act}'. Read the case to see which there are.`)
  const roles = [rule.by].flat()
  const where = { procedure, file, act, authority, day }
  if (roles.some((role) => takesRole(actorOf(caller), role, where))) return
  const posts = roles.flatMap((name) => {
    const role = procedure.roles[name]
    return role && 'post' in role ? [role.post] : []
  })
  throw new Forbidden(posts.length > 0 ? posts : 'party')
}

/** @throws BadRequest unless these are different officers, and none of them the caller */
async function requireOthers({ platform, caller }: Reading, officers: readonly string[]): Promise<void> {
  if (officers.includes(caller.person)) throw new BadRequest('request-incomplete', 'You sign by proposing. Name only the others.')
  if (new Set(officers).size < officers.length) throw new BadRequest('request-incomplete', 'Name each officer once.')
  const staff = (await readAccounts(platform.pool, platform.region, officers)).filter((account) => account.kind === 'staff')
  const stranger = officers.find((person) => !staff.some((account) => account.person === person))
  if (stranger !== undefined)
    throw new BadRequest('request-incomplete', `'${stranger}' is no officer's account. Name officers by their person id.`)
}

async function keep({ platform }: Reading, row: SigningRow, isNew: boolean): Promise<void> {
  const { pool, region } = platform
  if (isNew) {
    if (await insertSigning(pool, region, row, mostOpen)) return
    throw new BadRequest('request-incomplete', `You have ${mostOpen} sheets waiting already. Drop one first.`)
  }
  if (!(await changeSigning(pool, region, row)))
    throw new Changed(`You have no sheet '${row.id}' for this act that may still be changed. Propose a new one.`)
}

/** In which case it is signed, running or still to be opened. @throws BadRequest unless just one of both is named */
async function signedIn(reading: Reading, { case: named, open }: ProposeSigningRequest) {
  if (named !== undefined && open === undefined) {
    const { row, procedure } = await openCase(reading, named)
    return { file: row.file, procedure, row, opens: null }
  }
  if (named !== undefined || open === undefined)
    throw new BadRequest('request-incomplete', "Name either a running case in 'case', or in 'open' what a new case is opened on.")
  const opens = openingOf(open, reading)
  return { ...caseToSign(reading, opens), row: undefined, opens }
}

async function propose(reading: Reading, input: ProposeSigningRequest): Promise<SigningRow> {
  const { platform, caller } = reading
  const { file, procedure, row: running, opens } = await signedIn(reading, input)
  requireRole(file, procedure, input.act, reading)
  await requireOthers(reading, input.withOfficers)
  const answers = input.answers as Answers
  await requireUploaded(platform, caller, hashesNamed(formOf(procedure, input.act), answers), running)
  const signed = { caseId: running?.file.id ?? null, opens, act: input.act, answers, officers: input.withOfficers }
  const now = platform.now()
  const row: SigningRow = {
    id: input.id ?? randomUUID(),
    proposer: caller.person,
    ...signed,
    sealed: null,
    answersHash: hashOfSheet(signed),
    signed: [],
    created: new Date(now).toISOString(),
    expires: new Date(now + waits).toISOString(),
    outcome: null,
  }
  const stored = coverSheet(platform.seals, row, procedure)
  await keep(reading, stored, input.id === undefined)
  return { ...row, answersHash: stored.answersHash }
}

export const proposeSigning = operation({
  name: 'propose-signing',
  says: {
    zh: '送请共同签名：须由数人签名的行为，填好后请同事各自签名',
    en: 'Ask colleagues to sign an act that several must sign: nothing is done until each of them has signed these answers',
  },
  method: 'post',
  path: '/signings',
  input: proposeSigningRequest,
  output: signingView,
  may: 'staff',
  async run(platform, input, caller) {
    await platform.clock?.require()
    const reading = await readingOf(platform, caller)
    return showSigning(await sheetOf(await propose(reading, input), reading), reading)
  },
})
