import { addSignature, closeSigning, readSigning, type SigningRow } from '../../store/signings.ts'
import type { Opening } from '../door/request.ts'
import { type Caller, Changed, NotFound, operation } from '../operation.ts'
import type { Platform } from '../platform.ts'
import { type SignRequest, signRequest } from '../requests.ts'
import { coverOutcome, openSheet } from '../sealing/loose-rows.ts'
import { readingOf } from '../shown/reading.ts'
import { accountsOf, actorsOf, isSignedByAll, sheetOf } from './sheet.ts'
import { showSigning } from './show-signing.ts'
import { signingView } from './signing-views.ts'

const hasSigned = (row: SigningRow, { person }: Caller): boolean => row.signed.some((signature) => signature.person === person)

/** The sheet with the caller's signature on it. Signing twice changes nothing. @throws NotFound or Changed when there is nothing to sign */
async function signed({ pool, region, now }: Platform, { id, answersHash }: SignRequest, caller: Caller): Promise<SigningRow> {
  const row = await readSigning(pool, region, id)
  if (!row?.officers.includes(caller.person)) throw new NotFound(`There is no sheet '${id}' that you are asked to sign.`)
  if (row.answersHash !== answersHash)
    throw new Changed('What you are asked to sign has been changed since you read it. Read it again before you sign.')
  if (hasSigned(row, caller)) return row
  const signature = { id, person: caller.person, answersHash, at: new Date(now()).toISOString() }
  const added = await addSignature(pool, region, signature)
  if (added) return added
  // Somebody was faster: it may be the same person at another window.
  const since = await readSigning(pool, region, id)
  if (since && since.answersHash === answersHash && hasSigned(since, caller)) return since
  throw new Changed('This sheet can no longer be signed: it is over, has expired, or was changed. Read it again.')
}

/** Attempts the act once everyone has signed. The key belongs to the sheet, so that it happens once whoever asks for it how often. */
async function attemptSigned(platform: Platform, row: SigningRow): Promise<SigningRow> {
  if (row.outcome !== null || !isSignedByAll(row)) return row
  const { pool, region, door, seals } = platform
  const actors = actorsOf({ row, accounts: await accountsOf(platform, row) })
  const { id, act, answers, caseId, opens } = openSheet(seals, row)
  const where = opens ? { open: opens as Opening } : { case: caseId ?? '' }
  const outcome = await door.act({ region, key: `signing/${id}`, ...where, act, answers, ...actors })
  if (outcome.kind === 'nothing') throw new Error('The door answered that nothing was to be done, which it may not say to a person.')
  await closeSigning(pool, region, id, coverOutcome(seals, row, outcome))
  return { ...row, outcome }
}

export const sign = operation({
  name: 'sign',
  says: {
    zh: '签名：以本人名义对所见内容签名；最后一人签名时即行办理',
    en: 'Sign exactly what I read; with the last signature the act is attempted, and the sheet shows what came of it',
  },
  method: 'post',
  path: '/signings/:id/sign',
  input: signRequest,
  output: signingView,
  may: 'staff',
  async run(platform, input, caller) {
    const row = await attemptSigned(platform, await signed(platform, input, caller))
    const reading = await readingOf(platform, caller)
    return showSigning(await sheetOf(row, reading), reading)
  },
})
