import { generateKeyPairSync } from 'node:crypto'
import { liaoning } from '../../catalogue/index.ts'
import { createPool } from '../../src/store/postgres/connect.ts'
import { admit, type Otherwise, Peer, post, query, type Sent, stop } from '../../stories/http/exchange-peer.ts'
import { startWorld, type World } from '../../stories/http/harness.ts'
import { heping } from '../../stories/http/heping.ts'
import type { Figure } from '../run-trials.ts'
import { all, none } from './figures.ts'

const seconds = (world: World): number => Math.floor(world.platform.now() / 1000)
const foreignKey = generateKeyPairSync('ed25519').privateKey

/** Messages that are signed, each otherwise than it must be in one thing. */
const signedOtherwise = (world: World, peer: Peer): Readonly<Record<string, Otherwise>> => ({
  'for another endpoint': { at: { path: '/exchange/other' } },
  'for the interface': { at: { path: '/api/exchange/messages' } },
  'for another path in capitals': { at: { path: '/Exchange/Messages' } },
  'for a path with a query': { at: { path: '/exchange/messages?x=1' } },
  'for another method': { at: { method: 'PUT' } },
  'for a method in small letters': { at: { method: 'post' } },
  'for another host': { at: { authority: 'yifa.example.cn' } },
  'for another port': { at: { authority: 'localhost:3001' } },
  'for another recipient': { recipient: '220000' },
  'for a recipient with a blank': { recipient: '210000 ' },
  'expired an hour ago': { created: seconds(world) - 3_600 },
  'expired this second': { created: seconds(world) - 121 },
  'from the future': { created: seconds(world) + 600 },
  'living for a day': { life: 86_400 },
  'expiring before it was made': { life: -1 },
  'with a key that nobody knows': { key: foreignKey },
  'in the name of somebody else': { sender: 'nobody' },
  'with the key id of somebody else': { keyid: 'nobody' },
  'with a sequence that leaves a gap': { sequence: peer.sequence + 2 },
  'with a sequence far ahead': { sequence: 999_999_999 },
  'with the sequence used last': { sequence: peer.sequence },
  'with the first sequence again': { sequence: 1, previous: 'none' },
  'with sequence nought': { sequence: 0 },
  'with a negative sequence': { sequence: -1 },
  'with another message before it': { previous: 'a'.repeat(64) },
  'with no message before it': { previous: 'none' },
  'with a short nonce': { nonce: 'abc' },
})

/** A sound message, altered on the way. */
const altered = (sound: Sent): Readonly<Record<string, { headers: [string, string][]; body: string }>> => {
  const headers = Object.entries(sound.headers) as [string, string][]
  const put = (name: string, value: string): [string, string][] => headers.map(([key, old]) => [key, key === name ? value : old])
  const without = (name: string): [string, string][] => headers.filter(([key]) => key !== name)
  const input = sound.headers['signature-input'] ?? ''
  const { body } = sound
  return {
    'another body': { headers, body: body.replace('mr-210102', 'mr-210103') },
    'a blank added to the body': { headers, body: `${body} ` },
    'an empty body': { headers, body: '' },
    'the digest of another body': { headers: put('content-digest', 'sha-256=:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=:'), body: '' },
    'the digest twice': { headers: [...headers, ['content-digest', sound.headers['content-digest'] ?? '']], body },
    'a second digest beside it': {
      headers: [...headers, ['content-digest', 'sha-256=:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=:']],
      body,
    },
    'no digest': { headers: without('content-digest'), body },
    'a digest by a weaker hash': { headers: put('content-digest', 'md5=:1B2M2Y8AsgTpgAmy7PhCfg==:'), body },
    'no signature': { headers: without('signature'), body },
    'the signature twice': { headers: [...headers, ['signature', sound.headers['signature'] ?? '']], body },
    'a signature of noughts': { headers: put('signature', `yifa=:${'A'.repeat(86)}==:`), body },
    'no signature input': { headers: without('signature-input'), body },
    'a covered part left out': { headers: put('signature-input', input.replace(' "yifa-recipient"', '')), body },
    'nothing covered': { headers: put('signature-input', input.replace(/\(.*\)/, '()')), body },
    'a later end': { headers: put('signature-input', input.replace(/expires=\d+/, 'expires=4102444800')), body },
    'an end twice': { headers: put('signature-input', `${input};expires=4102444800`), body },
    'no nonce': { headers: put('signature-input', input.replace(/;nonce="[^"]*"/, '')), body },
    'another algorithm': { headers: put('signature-input', input.replace('ed25519', 'hmac-sha256')), body },
    'another message id': { headers: put('yifa-message', 'another'), body },
    'another recipient': { headers: put('yifa-recipient', '220000'), body },
    'another sequence': { headers: put('yifa-sequence', '77'), body },
    'a sequence with a nought before it': { headers: put('yifa-sequence', `0${sound.headers['yifa-sequence']}`), body },
    'the sender twice': { headers: [...headers, ['yifa-sender', 'nobody']], body },
  }
}

async function fate(
  world: World,
  sent: { headers: Sent['headers'] | [string, string][]; body: string },
  path?: string,
): Promise<string | undefined> {
  const { status, body } = await post(world, sent, path)
  return status === 200 && body['received'] ? JSON.stringify(body['received']) : undefined
}

/** What was taken is forgotten by the servers; whoever kept it sends it again. */
async function afterLoss(world: World, peer: Peer, old: readonly Sent[]): Promise<string[]> {
  const owner = createPool(world.database, { max: 1, region: '210000' })
  await owner.query("delete from exchange_answer where region = '210000'")
  await owner.query("delete from idempotency where region = '210000' and key like 'exchange/%'")
  await owner.end()
  const bad: string[] = []
  for (const sent of old) if (await fate(world, sent)) bad.push('taken again after the loss')
  if ((await peer.asks(query)).status !== 200) bad.push('the next message is not taken any more')
  return bad
}

/** A key that signed for a time, and is used after it was revoked: how often a message was taken before, and after. */
async function revokedKey(world: World): Promise<{ before: number; after: string[] }> {
  const own = new Peer(world, 'revoked')
  await admit(world, own)
  world.at('2026-03-05T09:00')
  const before = (await own.asks(query)).status === 200 ? 1 : 0
  await stop(world, own)
  return { before, after: (await fate(world, own.signs(query))) ? ['taken with a revoked key'] : [] }
}

/** Messages of another system replayed and altered; what is sent again gets the first answer, and nothing is taken twice. */
export const a19 = () => async (): Promise<readonly Figure[]> => {
  const world = await startWorld({ catalogue: liaoning, seed: heping, at: '2026-03-03T09:00' })
  try {
    const peer = new Peer(world, 'jilin-platform')
    await admit(world, peer)
    world.at('2026-03-04T09:00')
    const taken = [await peer.asks(query), await peer.asks({ ...query, key: 'hc-210102' }), await peer.asks(query)]
    const bad: string[] = []
    let tried = 0
    const attempt = async (what: string, sent: Parameters<typeof fate>[1], path?: string): Promise<void> => {
      tried++
      if (await fate(world, sent, path)) bad.push(what)
    }
    for (const [what, otherwise] of Object.entries(signedOtherwise(world, peer))) await attempt(what, peer.signs(query, otherwise))
    for (const [what, sent] of Object.entries(altered(peer.signs(query)))) await attempt(what, sent)
    await attempt('a sound one at another address', peer.signs(query), '/exchange/other')
    const used = taken[2]?.sent.headers ?? {}
    const nonce = /nonce="([^"]+)"/.exec(used['signature-input'] ?? '')?.[1] ?? ''
    await attempt('the nonce of an earlier one', peer.signs(query, { nonce }))
    await attempt('the id of an earlier one', peer.signs(query, { message: used['yifa-message'] ?? '' }))
    // Two swapped on the way: the second alone is not taken.
    const [first, second] = [peer.signs(query), peer.signs(query)]
    const later = peer.signs(query, { sequence: peer.sequence + 2, previous: first.hash })
    await attempt('the second of two before the first', later)
    const duplicates: string[] = []
    for (const { sent, body } of taken)
      if ((await fate(world, sent)) !== JSON.stringify(body['received'])) duplicates.push('another answer')
    const atOnce = await Promise.all([first, second, first, first].map((sent) => fate(world, sent)))
    const different = new Set(atOnce.filter((answer) => answer !== undefined))
    const place = `${peer.id}/${peer.sequence + 1}`
    const { rows: standing } = await world.platform.pool.query(
      "select from entry where region = '210000' and register = 'exchange-messages' and key = $1",
      [place],
    )
    peer.sequence++
    peer.previous = atOnce[1] && !atOnce[0] ? second.hash : first.hash
    const replayed = await afterLoss(
      world,
      peer,
      taken.map(({ sent }) => sent),
    )
    const revoked = await revokedKey(world)
    return [
      none(
        `messages replayed or altered in ${tried} ways: taken`,
        { tried, bad },
        { what: 'sound ones taken', found: taken.filter(({ status }) => status === 200).length },
      ),
      all(
        'the very same again: the first answer',
        { tried: taken.length, met: taken.length - duplicates.length },
        { what: 'first answers', found: taken.length },
      ),
      {
        what: 'four at once for one place in the count: taken',
        found: `${different.size}, ${standing.length} in the register`,
        limit: '1',
        holds: different.size === 1 && standing.length === 1,
        control: 'the one that was taken answers again with the same entry',
      },
      none(
        'replayed after every answer and nonce was lost: taken',
        { tried: taken.length + 1, bad: replayed },
        { what: 'the next sound one is taken', found: 1 },
      ),
      none(
        'messages signed with a revoked key: taken',
        { tried: 1, bad: revoked.after },
        { what: 'taken before it was', found: revoked.before },
      ),
    ]
  } finally {
    await world.end()
  }
}
