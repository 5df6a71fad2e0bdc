import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeClient } from '../../src/api/client.ts'
import { callerOf, nobody } from '../../src/operations/accounts/caller-of.ts'
import { codeAt } from '../../src/operations/accounts/codes.ts'
import { allOperations } from '../../src/operations/all-operations.ts'
import { mayAsk } from '../../src/operations/operation.ts'
import { demonstrationPassword } from '../../src/operations/seed-demonstration.ts'
import { signIn } from '../../src/operations/signing-in/sign-in.ts'
import { startPlatform } from '../../src/operations/start-platform.ts'
import { askOver, letterOf } from './ask-over.ts'
import { askedOfProofs } from './asked-of-proofs.ts'
import { startWorld, type World } from './harness.ts'
import { logInputs, signedTrust, signNow, witnessNow } from './log-keys.ts'
import { commitShelves } from './shelf-lots.ts'
import { catalogue, seed } from './toy.ts'
import { permissionTable as table, writtenPermissions } from './written-permissions.ts'

// Kinds of caller, each with the login that stands for it. The citizen is the party of the case, the clerk and the head are of its organ.
// The citizen comes last, so that what they drop or withdraw is still there for everyone before them.
const callers = {
  public: '',
  other: 'lin',
  clerk: 'li',
  otherClerk: 'qian',
  head: 'zhao',
  supervisor: 'sun',
  administrator: 'admin',
  citizen: 'chen',
} as const
type Kind = keyof typeof callers

let world: World
let inputs: Readonly<Record<string, object>>

/** The other officer has a second factor, for the administrator to reset. */
async function enrolOne(): Promise<void> {
  const { token } = await world.anyone.signIn({ login: 'wang', password: demonstrationPassword })
  const client = makeClient({ base: world.url, token: () => token })
  const { secret } = await client.beginSecondFactor()
  await client.confirmSecondFactor({ code: codeAt(secret, world.platform.now()) })
}

async function prepare(): Promise<Readonly<Record<string, object>>> {
  world.at('2026-03-02T09:00')
  const photo = await world.as('chen').uploads('照片')
  const apply = {
    procedure: 'library-card',
    item: 'card-library',
    act: 'apply',
    answers: { name: '陈读者', materials: { photo: photo.sha256 } },
  }
  const open = await world.as('chen').opens(apply)
  const closed = await world.as('chen').opens(apply)
  await world.as('li').does(closed.case, 'accept', { answers: { needsCheck: false } })
  const granted = await world.as('zhao').does(closed.case, 'decide', { answers: { outcome: 'granted' } })
  const number = granted.documents[0]?.number ?? ''
  const published = await world.as('li').does(closed.case, 'deliver')
  const draft = { procedure: 'library-card', act: 'apply', organ: 'library', answers: {} }
  const check = { case: open.case, act: 'check', answers: { finding: '相符' } }
  const sheet = () => world.as('li').client.proposeSigning({ ...check, withOfficers: ['p-qian'] })
  const [signed, declined, dropped] = await Promise.all([sheet(), sheet(), sheet()])
  for (const id of ['kept', 'dropped']) await world.as('chen').client.saveDraft({ id, ...draft })
  await world.as('li').client.saveFilter({ id: 'dropped', page: 'tasks', title: '逾期', query: 'due=late' })
  await enrolOne()
  const held = (await world.as('chen').client.myAccount()).sessions[0]?.id
  const one = { person: 'p-wang' }
  return {
    'enter-code': { code: '000000' },
    'finish-identity': { ticket: 'x', query: 'x' },
    // What is weak is told to who may change it, and changes nothing; and so is a code that is wrong.
    'change-password': { old: demonstrationPassword, new: '12345678' },
    'confirm-second-factor': { code: '000000' },
    'drop-second-factor': { code: '000000' },
    'end-my-session': { id: held },
    'end-sessions-of': one,
    'close-account': one,
    'reopen-account': one,
    'reset-second-factor': one,
    'sign-in': { login: 'chen', password: demonstrationPassword },
    register: { kind: 'person', name: '某人', number: '11010519491231002X', password: '一串 不相干 的词' },
    'read-item': { id: 'card-library' },
    'read-procedure': { id: 'library-card' },
    'procedure-flowchart': { id: 'library-card', part: 'hearing' },
    'procedure-bpmn': { id: 'library-card' },
    ...askedOfProofs,
    'read-register': { register: 'posts' },
    'list-candidates': { procedure: 'library-card', act: 'apply', field: 'name', organ: 'library' },
    'register-as-csv': { register: 'powers' },
    'publications-as-csv': { kind: 'card' },
    'read-row': { register: 'posts' },
    'compare-register': { register: 'powers', from: '2026-01-01', to: '2026-03-02' },
    'read-case': { id: open.case },
    'opening-form': { procedure: 'library-card', item: 'card-library' },
    'list-matters': { organ: 'library' },
    'like-cases': { case: open.case, act: 'decide', field: 'books' },
    act: { case: open.case, act: 'withdraw', answers: {} },
    'act-on-several': { cases: [open.case], act: 'deliver', answers: {} },
    'preview-act': { case: open.case, act: 'withdraw', answers: {} },
    'open-seal': { id: open.case, answers: { why: '读者昏倒' } },
    'propose-signing': { ...check, withOfficers: ['p-wang'] },
    'read-signing': { id: signed.id },
    sign: { id: signed.id, answersHash: signed.answersHash },
    'decline-signing': { id: declined.id },
    'drop-signing': { id: dropped.id },
    'save-draft': { id: 'mine', ...draft },
    'read-draft': { id: 'kept' },
    'drop-draft': { id: 'dropped' },
    'list-desk': { desk: 'signatures' },
    'look-up': { q: '陈' },
    'save-filter': { id: 'mine', page: 'tasks', title: '今日', query: 'due=today' },
    'drop-filter': { id: 'dropped' },
    'upload-file': { name: 'a.pdf', bytes: new TextEncoder().encode('%PDF-1.4') },
    'read-file': { sha256: photo.sha256, case: open.case },
    'read-evidence': { id: open.case },
    'case-volume': { id: open.case },
    'read-document': { number },
    'document-pdf': { number },
    'document-docx': { number },
    'check-document': { name: 'a.pdf', bytes: new TextEncoder().encode('%PDF-1.4') },
    'read-publication': { seq: published.seq },
    'read-opinions': { seq: published.seq },
    'verify-licence': { number },
    'read-draw': { number: (await commitShelves(world, 1_000_000)).number },
    ...logInputs,
    'read-receipt': { id: open.case },
    'receive-message': {
      contentDigest: '',
      signatureInput: '',
      signature: '',
      sender: '',
      recipient: '',
      message: '',
      sequence: '',
      previous: '',
      body: '',
    },
    'verify-receipt': { receipt: await world.as('chen').client.readReceipt({ id: open.case }) },
    'list-laws': {},
    'count-period': { start: '2026-03-02', count: 5, unit: 'workday' },
    'common-periods': {},
    'late-fine': { fine: 200, due: '2026-03-02', paid: '2026-03-05' },
    'enforcement-time': { at: '2026-03-02T09:30' },
    'search-law': { q: '借书证' },
    'suggest-laws': { q: '借书' },
    'link-texts': { texts: ['依照《借书规则》第一条', '无'] },
    'link-citations': { text: '依照《借书规则》第一条' },
    'check-draft-text': { text: '第一条 读者应当缴费。', rank: 'normative-document' },
    'read-law': { law: '行政许可法' },
    'read-law-sheet': { law: '行政许可法' },
    'list-law-versions': { law: '行政许可法' },
    'compare-law-versions': { law: '行政许可法' },
    'list-reliance': { law: 'reading-room-rules' },
    'law-impact': { law: 'reading-room-rules' },
    'law-as-markdown': { law: '行政许可法' },
    'law-as-docx': { law: '行政许可法' },
    'law-as-akoma-ntoso': { law: '行政许可法' },
    'read-normative-document': { number: '图规〔2026〕1号' },
    'published-file': { sha256: photo.sha256 },
  }
}

const tokenFor = async (kind: Kind): Promise<string | undefined> =>
  callers[kind] === '' ? undefined : (await world.anyone.signIn({ login: callers[kind], password: demonstrationPassword })).token

beforeAll(async () => {
  world = await startWorld({ catalogue, seed, trust: signedTrust('210000') })
  await signNow(world.platform)
  await witnessNow(world.platform)
  inputs = await prepare()
})
afterAll(() => world?.end())

test('every operation has a row, and every row an operation', () => {
  expect(Object.keys(table).sort()).toEqual(allOperations.map((operation) => operation.name).sort())
})

test.each(allOperations.map((operation) => [operation.name, operation] as const))('%s: who may', async (name, operation) => {
  const found: string[] = []
  for (const kind of Object.keys(callers) as Kind[])
    found.push(await letterOf(await askOver(world.url, operation, { ...inputs[name] }, await tokenFor(kind))))
  expect(found.join('   ')).toBe(table[name])
})

// The password was right and the code is owed: nothing opens but the second step, and what everyone may.
test.each([
  ['code', 'offered', 'half-signed-in'],
  ['enrolment', 'required', 'enrolling'],
] as const)('who owes a %s may do nothing else', async (owes, secondFactor, opens) => {
  const { pool, region, now, publicUrl, secret } = world.platform
  const platform = await startPlatform({ catalogue, pool, region, now, publicUrl, secret, secondFactor })
  if (owes === 'code') await enrolOne()
  for (const operation of allOperations) {
    const login = owes === 'code' ? 'wang' : 'li'
    const { token, owes: owed } = await signIn.run(platform, { login, password: demonstrationPassword }, nobody(region))
    expect(owed).toBe(owes)
    const may = operation.may === 'everyone' || operation.may === opens
    expect(mayAsk(operation, await callerOf(platform, token)), operation.name).toBe(may)
    // The stranger's no, not one that tells them apart.
    if (!may && !operation.path.includes(':'))
      expect((await askOver(world.url, operation, { ...inputs[operation.name] }, token)).status).toBe(401)
  }
})

test('the table is written out for people to review, and is what was tried', async () => {
  await expect(writtenPermissions(table)).toMatchFileSnapshot('../../docs/guides/permissions.md')
})
