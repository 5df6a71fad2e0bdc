import { utf8 } from '../../kernel/record/bytes.ts'
import type { Sent } from './trust.ts'

/** Bytes that an answer may have, and how long it may take, in milliseconds. */
const largestAnswer = 64 * 1024
const longestWait = 5_000

/**
 * Posts a text to a witness, or without one fetches what stands at an address; reads no more than a witness has to say, and follows no redirect.
 * @throws Error when nothing, too much, or nothing in time comes back
 */
export async function callWitness(url: string, body?: string): Promise<Sent> {
  const signal = AbortSignal.timeout(longestWait)
  const asked = body === undefined ? {} : { method: 'POST', body: utf8(body) as Uint8Array<ArrayBuffer> }
  const answer = await fetch(url, { ...asked, redirect: 'error', signal })
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of answer.body ?? []) {
    length += part.length
    if (length > largestAnswer) throw new Error(`${url} answered with more than ${largestAnswer} bytes.`)
    parts.push(part)
  }
  return { status: answer.status, body: Buffer.concat(parts).toString('utf8') }
}
