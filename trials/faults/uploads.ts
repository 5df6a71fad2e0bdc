import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { makeClient } from '../../src/api/client.ts'
import { demonstrationPassword } from '../../src/operations/seed-demonstration.ts'
import { type Started, startYifa, toy } from '../../stories/start/start-yifa.ts'
import type { Figure, Trial } from '../run-trials.ts'
import { inFolder, setting } from './house.ts'

// F14: a server with a small heap, and many send it large files at once.

/** A sound file of so many bytes, each another one: WAV, as the sniffing knows it. */
function sound(bytes: number): Buffer {
  const file = randomBytes(bytes)
  file.write('RIFF', 0, 'latin1')
  file.writeUInt32LE(bytes - 8, 4)
  file.write('WAVEfmt ', 8, 'latin1')
  return file
}

/** Sends one file. @returns the status; 0 where the connection broke */
function upload(url: string, token: string, file: Buffer): Promise<number> {
  const boundary = `b${randomBytes(8).toString('hex')}`
  const head = Buffer.from(
    `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="s.wav"\r\nContent-Type: audio/wav\r\n\r\n`,
  )
  const tail = Buffer.from(`\r\n--${boundary}--\r\n`)
  const headers = {
    authorization: `Bearer ${token}`,
    'content-type': `multipart/form-data; boundary=${boundary}`,
    'content-length': head.length + file.length + tail.length,
  }
  return new Promise((done) => {
    const sent = request(`${url}/api/files`, { method: 'POST', headers }, (answer) => {
      answer.resume()
      answer.once('end', () => done(answer.statusCode ?? 0))
    })
    sent.once('error', () => done(0))
    sent.write(head)
    sent.write(file)
    sent.end(tail)
  })
}

const megabytes = (yifa: Started): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${yifa.pid}/status`, 'utf8'))?.[1] ?? 0) / 1024

/** Looks at the memory of a process until stopped. @returns the most that was seen */
function watchMemory(yifa: Started): () => number {
  let most = megabytes(yifa)
  const timer = setInterval(() => {
    try {
      most = Math.max(most, megabytes(yifa))
    } catch {
      // It ended.
    }
  }, 100)
  return () => {
    clearInterval(timer)
    return most
  }
}

/** With `UPLOADS` and `UPLOAD_MB` from the environment. */
export const uploads: Trial = inFolder(async (root, say): Promise<Figure[]> => {
  const [count, size] = [setting('UPLOADS', 50), setting('UPLOAD_MB', 50)]
  const heap = 256
  const yifa = startYifa(join(root, 'data'), toy, { env: { NODE_OPTIONS: `--max-old-space-size=${heap}` } })
  const url = await yifa.ready()
  const { token = '' } = await makeClient({ base: url }).signIn({ login: 'chen', password: demonstrationPassword })
  const idle = megabytes(yifa)
  const stop = watchMemory(yifa)
  const began = performance.now()
  const answers = await Promise.all(Array.from({ length: count }, () => upload(url, token, sound(size * 1024 * 1024))))
  const seconds = (performance.now() - began) / 1_000
  const most = stop()
  const by = new Map<number, number>()
  for (const status of answers) by.set(status, (by.get(status) ?? 0) + 1)
  const alive = await fetch(`${url}/healthz`).then(
    (answer) => answer.ok,
    () => false,
  )
  say(`${[...by].map(([status, times]) => `${status}: ${times}`).join(', ')} in ${seconds.toFixed(0)} s`)
  const kept = by.get(200) ?? 0
  await yifa.stop('SIGTERM')
  const all = count * size
  return [
    {
      what: `F14 ${count} files of ${size} MB at once, heap of ${heap} MB: kept / connections broken; alive`,
      found: `${kept} / ${by.get(0) ?? 0}; ${alive ? 'yes' : 'NO'}`,
      limit: `${count} / 0; yes`,
      holds: kept === count && alive,
      control: `${idle.toFixed(0)} MB before; all at once would be ${all} MB`,
    },
    {
      what: 'most memory meanwhile',
      found: `${most.toFixed(0)} MB`,
      limit: '≤ 1,024 MB: a few at a time',
      holds: most <= 1_024 && all > 1_024,
      control: `${all} MB were sent`,
    },
  ]
})
