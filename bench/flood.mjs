import { Agent, request } from 'node:http'
import { parentPort } from 'node:worker_threads'

// Asks for a page as often as it is answered, from a thread of its own, so that asking takes no time from the server that is measured.

parentPort?.on('message', async ({ url, abreast, seconds }) => {
  const agent = new Agent({ keepAlive: true, maxSockets: abreast })
  const ask = () =>
    new Promise((done, fail) => {
      request(url, { agent }, (response) => {
        response.resume()
        response.on('end', () =>
          response.statusCode === 200 ? done(undefined) : fail(new Error(`${url} answered ${response.statusCode}`)),
        )
        response.on('error', fail)
      })
        .on('error', fail)
        .end()
    })
  const began = performance.now()
  let pages = 0
  const caller = async () => {
    while (performance.now() - began < seconds * 1000) {
      await ask()
      pages++
    }
  }
  try {
    await Promise.all(Array.from({ length: abreast }, caller))
    parentPort?.postMessage({ perSecond: (pages * 1000) / (performance.now() - began) })
  } catch (error) {
    parentPort?.postMessage({ failed: String(error) })
  }
  agent.destroy()
})
