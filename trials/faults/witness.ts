import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { cosignedBytes, timedSignature } from '../../src/kernel/record/check-note.ts'
import { parseNote, signatureLine } from '../../src/kernel/record/signed-note.ts'
import { parseAddCheckpoint } from '../../src/kernel/record/witness.ts'
import { callWitness } from '../../src/operations/log/call-witness.ts'
import { publishLogs } from '../../src/operations/log/watch-log.ts'
import { startWorld } from '../../stories/http/harness.ts'
import { keysFor, policyOf, type RegionKeys, trustOf } from '../../stories/http/log-keys.ts'
import { catalogue, seed } from '../../stories/http/toy.ts'
import type { Figure, Trial } from '../run-trials.ts'
import { setting } from './house.ts'
import { apply, region } from './toy-world.ts'

// F22: witnesses answer junk, floods, drops, silence, other keys, old signatures, other addresses, and claims to have seen more. The log goes on.

const flood = 100 * 1024 * 1024

/** A cosignature of the checkpoint that was shown, by this key. */
function cosigned(body: string, { witness }: RegionKeys, name = witness.key): string {
  const text = parseAddCheckpoint(body)?.note.text ?? parseNote(body)?.text ?? ''
  const time = Math.floor(Date.now() / 1_000)
  return signatureLine({ name: name.name, id: name.id, signature: timedSignature(time, witness.sign(cosignedBytes(text, time))) })
}

type Way = (response: ServerResponse, asked: { body: string; url: string; keys: RegionKeys }) => void

/** What a witness that means ill, or is broken, answers. */
const ways = (): Readonly<Record<string, Way>> => {
  let first: string | undefined
  const stranger = keysFor('999999')
  return {
    good: (response, { body, keys }) => response.end(cosigned(body, keys)),
    junk: (response) => response.end(Buffer.from(Array.from({ length: 2_000 }, (_, i) => (i * 7919) % 256))),
    'a flood of 100 MB': (response) => {
      let written = 0
      const more = (): void => {
        while (written < flood) {
          written += 65_536
          if (!response.write('x'.repeat(65_536))) return
        }
        response.end()
      }
      response.on('drain', more)
      more()
    },
    'drop by drop': (response) => {
      const timer = setInterval(() => response.write('— '), 400)
      response.on('close', () => clearInterval(timer))
    },
    silence: () => {},
    'another key': (response, { body, keys }) => response.end(cosigned(body, stranger, keys.witness.key)),
    'its first signature again': (response, { body, keys }) => {
      first ??= cosigned(body, keys)
      response.end(first)
    },
    elsewhere: (response, { url }) => response.writeHead(307, { location: `${url}/good/add-checkpoint` }).end(),
    'a status that means nothing': (response) => response.writeHead(299).end('ok\n'),
    'a claim to have seen more': (response) => response.writeHead(409).end('999999\n'),
    'headers without end': (response) => {
      for (let i = 0; i < 40; i++) response.setHeader(`x-${i}`, 'y'.repeat(1_000))
      response.end('ok\n')
    },
  }
}

interface Hosts {
  /** Address of each witness, in the order of their names. */
  readonly urls: readonly string[]
  /** How often each was asked. */
  readonly asked: ReadonlyMap<string, number>
  /** Most bytes that went out on one connection: what somebody read, and what lies in the buffers between. */
  mostSent(): number
  close(): void
}

/** Serves all of these witnesses, each below a path of its own. */
async function host(names: readonly string[], keys: readonly RegionKeys[]): Promise<Hosts> {
  const all = ways()
  const asked = new Map<string, number>()
  let [mostSent, url] = [0, '']
  const server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      const at = Number(/^\/(\d+)\//.exec(request.url ?? '')?.[1] ?? 0)
      const name = names[at] ?? 'good'
      asked.set(name, (asked.get(name) ?? 0) + 1)
      all[name]?.(response, { body: Buffer.concat(parts).toString('utf8'), url, keys: keys[at] ?? (keys[0] as RegionKeys) })
    })
    const { socket } = request
    response.on('close', () => {
      mostSent = Math.max(mostSent, socket.bytesWritten)
    })
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    urls: names.map((_, i) => `${url}/${i}`),
    asked,
    mostSent: () => mostSent,
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
}

/** With `WITNESS_ROUNDS` from the environment. */
export const witness: Trial = async (say): Promise<Figure[]> => {
  const rounds = setting('WITNESS_ROUNDS', 5)
  const names = Object.keys(ways())
  const keys = names.map((_, i) => keysFor(`21${String(i + 1).padStart(2, '0')}00`))
  const hosts = await host(names, keys)
  const { asked } = hosts
  const own = keysFor(region)
  const witnesses = keys.map((one, i) => ({ ...one, url: hosts.urls[i] as string }))
  const world = await startWorld({ catalogue, seed, region, trust: trustOf(own, policyOf([own], witnesses, 1), callWitness) })
  const { pool } = world.platform
  let [longest, unsigned, failures] = [0, 0, 0]
  try {
    for (let i = 0; i < rounds; i++) {
      await apply(world.platform)
      const began = performance.now()
      await publishLogs(world.platform, [region], () => failures++)
      // It asks before and after it signs.
      longest = Math.max(longest, (performance.now() - began) / 2)
      const { rows } = await pool.query<{ behind: number }>(
        "select (select size from region where region = $1) - (select max(size) from checkpoint where region = $1 and tree = 'sha256') as behind",
        [region],
      )
      if (Number(rows[0]?.behind) !== 0) unsigned++
    }
    say(`asked: ${[...asked].map(([name, times]) => `${name} ${times}`).join(', ')}`)
    const { rows } = await pool.query<{ witness: string; sizes: number }>(
      'select witness, count(*)::int as sizes from cosignature where region = $1 group by witness',
      [region],
    )
    const by = (i: number): number => rows.find((row) => row.witness.startsWith(`${keys[i]?.witness.key.name}+`))?.sizes ?? 0
    const believed = names.filter((name, i) => name !== 'good' && by(i) > (name === 'its first signature again' ? 1 : 0))
    const sentToUs = hosts.mostSent()
    // The control: who reads whatever comes gets the whole flood.
    const naive = await fetch(`${hosts.urls[names.indexOf('a flood of 100 MB')]}/add-checkpoint`, { method: 'POST', body: 'old 0\n' }).then(
      (one) => one.text(),
    )
    const answered = names.filter((name) => (asked.get(name) ?? 0) >= rounds).length
    return [
      {
        what: `F22 ${names.length - 1} hostile witnesses and a good one, ${rounds} times: checkpoints not signed; believed without a signature that holds`,
        found: `${unsigned}; ${believed.join(', ') || 'none'}`,
        limit: '0; none',
        holds: unsigned === 0 && believed.length === 0 && by(0) >= rounds && answered === names.length,
        control: `${failures} said not to have cosigned; the good one cosigned ${by(0)}`,
      },
      {
        what: 'longest wait for them all; sent of a flood before it was cut off',
        found: `${(longest / 1_000).toFixed(1)} s; ${(sentToUs / 1024 / 1024).toFixed(1)} MB in the buffers of both ends`,
        limit: '≤ 5.5 s; 64 KB read, ≤ 16 MB sent',
        holds: longest <= 5_500 && sentToUs <= 16 * 1024 * 1024 && naive.length >= flood,
        control: `who reads all gets ${(naive.length / 1024 / 1024).toFixed(0)} MB`,
      },
    ]
  } finally {
    hosts.close()
    await world.end()
  }
}
