import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/**
 * What a cable between server and database does. `delay`: every answer comes late. `drip`: answers come a few bytes at a time. `hole`: nothing comes
 * through any more, and nobody is told; `cut-commit`: the connection breaks when a commit has gone out, before its answer comes back.
 */
export type Trouble = 'none' | 'delay' | 'drip' | 'hole' | 'cut-commit'

export interface BadCable {
  readonly port: number
  set(trouble: Trouble): void
  /** How often the trouble struck since it was set: answers held back, or connections cut. */
  struck(): number
  close(): Promise<void>
}

const delay = 2_000
const dripBytes = 40
const dripEvery = 250

const isCommit = (bytes: Buffer): boolean => bytes.includes('commit\0')

/**
 * A TCP proxy in front of a database, which can be made bad. Connections that fell into a hole stay dead after it is mended, like those whose other end
 * was lost; new ones are as good as new.
 */
export async function badCable(to: { host: string; port: number }): Promise<BadCable> {
  let trouble: Trouble = 'none'
  let struck = 0
  const sockets = new Set<Socket>()
  const answer = async (client: Socket, dead: () => boolean, bytes: Buffer): Promise<void> => {
    const now = trouble
    if (dead()) return
    if (now === 'delay') await new Promise((done) => setTimeout(done, delay))
    let at = 0
    for (; now === 'drip' && trouble === 'drip' && at + dripBytes < bytes.length; at += dripBytes) {
      client.write(bytes.subarray(at, at + dripBytes))
      await new Promise((done) => setTimeout(done, dripEvery))
    }
    if (!client.destroyed) client.write(bytes.subarray(at))
  }
  const server = createServer((client) => {
    const database = connect(to)
    let lost = false
    const dead = (): boolean => {
      if (trouble === 'hole') lost = true
      return lost
    }
    // One answer after another, however long each takes.
    let sending = Promise.resolve()
    client.on('data', (bytes: Buffer) => {
      if (dead()) {
        struck++
        return
      }
      database.write(bytes)
      if (trouble !== 'cut-commit' || !isCommit(bytes)) return
      struck++
      // The commit is out; PostgreSQL carries it out and finds nobody to tell.
      client.destroy()
      setTimeout(() => database.end(), 50)
    })
    database.on('data', (bytes: Buffer) => {
      if (trouble === 'delay' || trouble === 'drip') struck++
      sending = sending.then(() => answer(client, dead, bytes))
    })
    for (const [one, other] of [
      [client, database],
      [database, client],
    ] as const) {
      sockets.add(one)
      one.setNoDelay(true)
      one.on('error', () => {})
      // A lost connection tells its other end nothing.
      one.on('close', () => {
        sockets.delete(one)
        if (!lost && !(one === client && trouble === 'cut-commit')) other.destroy()
      })
    }
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  return {
    port: (server.address() as AddressInfo).port,
    set(next) {
      trouble = next
      struck = 0
    },
    struck: () => struck,
    close: () =>
      new Promise((done) => {
        for (const socket of sockets) socket.destroy()
        server.close(() => done())
      }),
  }
}
