import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { callerOf } from '../operations/accounts/caller-of.ts'
import { ask } from '../operations/ask.ts'
import { exchangePath, receiveMessage } from '../operations/exchange/receive-message.ts'
import type { Platform } from '../operations/platform.ts'

/** Most bytes of a message. */
const largest = 64 * 1024

/** Where other systems send what they sign (RFC 9421): the same operation as under `/api`, asked with the headers and the bytes of the body. */
export function exchangeRoutes(platform: Platform): Hono {
  const app = new Hono()
  const tooLarge = bodyLimit({
    maxSize: largest,
    onError: (c) => c.json({ refused: 'malformed', says: `A message is at most ${largest} bytes.` }, 413),
  })
  app.post(exchangePath, tooLarge, async (c) => {
    const header = (name: string): string => c.req.header(name) ?? ''
    const asked = {
      contentDigest: header('content-digest'),
      signatureInput: header('signature-input'),
      signature: header('signature'),
      sender: header('yifa-sender'),
      recipient: header('yifa-recipient'),
      message: header('yifa-message'),
      sequence: header('yifa-sequence'),
      previous: header('yifa-previous'),
      body: await c.req.text(),
    }
    const { status, body } = await ask(platform, receiveMessage, asked, await callerOf(platform, undefined))
    return c.json(body, status as 200, { 'Cache-Control': 'no-store' })
  })
  return app
}
