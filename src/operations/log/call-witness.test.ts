import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { callWitness } from './call-witness.ts'

let server: Server
let url: string
let written = 0

beforeAll(async () => {
  server = createServer((request, response) => {
    if (request.url === '/moved') response.writeHead(302, { location: `${url}/good` }).end()
    else if (request.url === '/good') response.end('fine\n')
    else if (request.url === '/large') {
      // As much as anybody will take.
      const more = (): void => {
        while (written < 200_000_000 && response.write('x'.repeat(65_536))) written += 65_536
      }
      response.on('drain', more)
      more()
    }
    // Anything else is never answered.
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

test('a witness is read so far as it has something to say: no redirect, no flood, no waiting for ever', async () => {
  expect(await callWitness(`${url}/good`, 'old 0\n')).toEqual({ status: 200, body: 'fine\n' })
  await expect(callWitness(`${url}/moved`, '')).rejects.toThrow()
  await expect(callWitness(`${url}/large`, '')).rejects.toThrow(/more than 65536 bytes/)
  expect(written).toBeLessThan(50_000_000)
  await expect(callWitness(`${url}/silent`, '')).rejects.toThrow(/timeout/)
})
