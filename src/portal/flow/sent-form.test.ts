import { Hono } from 'hono'
import { expect, test } from 'vitest'
import type { PortalEnv } from '../visit.ts'
import { sentForm } from './sent-form.ts'

const app = new Hono<PortalEnv>()
  .post('/', async (c) => c.json(Object.keys(await sentForm(c))))
  .onError((fault, c) => c.text(fault.name, 400))
const sent = (body: string, type = 'multipart/form-data; boundary=x') =>
  app.request('/', { method: 'POST', headers: { 'content-type': type }, body })

test('half a form is told as such, and is not our fault', async () => {
  const answer = await sent('--x\r\nContent-Disposition: form-data; name="a"\r\n\r\nPK')
  expect([answer.status, await answer.text()]).toEqual([400, 'UnreadableForm'])
})

test('a whole form is read', async () => {
  const answer = await sent('--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n--x--\r\n')
  expect(await answer.json()).toEqual(['a'])
})
