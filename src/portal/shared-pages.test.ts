import { expect, test } from 'vitest'
import { sharedControl, sharingPages } from './shared-pages.ts'

const shared = { 'cache-control': sharedControl, 'content-type': 'text/html; charset=utf-8' }
const own = { 'cache-control': 'private, no-store', 'content-type': 'text/html; charset=utf-8' }

/** A server whose pages tell how often one was made, behind the shared pages; its clock is set by hand. */
function server({ headers = shared as Record<string, string>, status = 200 } = {}) {
  let made = 0
  const clock = { now: 0 }
  const waiting: (() => void)[] = []
  const held = { back: false }
  const answer = sharingPages(
    async () => {
      const page = `page ${++made}`
      if (held.back) await new Promise<void>((go) => waiting.push(go))
      return new Response(page, { status, headers })
    },
    () => clock.now,
  )
  const ask = async (url = '/', sent: Record<string, string> = {}, method = 'GET'): Promise<string> => {
    const connection = { incoming: { method, url, headers: { host: 'yifa', ...sent } } }
    return (await answer(new Request(`http://yifa${url}`, { method }), connection)).text()
  }
  return {
    ask,
    clock,
    hold: () => {
      held.back = true
    },
    release: () => {
      held.back = false
      for (const go of waiting.splice(0)) go()
    },
  }
}

test('a page that is the same for everybody is made once a second', async () => {
  const { ask, clock } = server()
  expect([await ask(), await ask('/', { cookie: 'yifa_csrf=1' }), await ask()]).toEqual(['page 1', 'page 1', 'page 1'])
  clock.now = 999
  expect(await ask()).toBe('page 1')
  clock.now = 1_000
  expect(await ask()).toBe('page 2')
})

test('those who ask while it is being made wait for it; whoever asks for another page does not', async () => {
  const { ask, hold, release } = server()
  hold()
  const first = ask()
  const others = [ask(), ask(), ask()]
  const another = ask('/items')
  await new Promise(setImmediate)
  release()
  expect(await Promise.all([first, ...others])).toEqual(['page 1', 'page 1', 'page 1', 'page 1'])
  expect(await another).toBe('page 2')
})

test.each([
  ['who is signed in', '/', { cookie: 'yifa_lang=zh; yifa_session=abc' }, 'GET'],
  ['who is signed in over TLS', '/', { cookie: '__Host-yifa_session=abc' }, 'GET'],
  ['who comes with a token', '/', { authorization: 'Bearer abc' }, 'GET'],
  ['who sends something', '/', {}, 'POST'],
  ['who asks for a part', '/', { range: 'bytes=0-1' }, 'GET'],
  ['who asks for a very long address', `/?q=${'x'.repeat(2_000)}`, {}, 'GET'],
])('the platform itself answers %s', async (_, url, sent, method) => {
  const { ask } = server()
  expect([await ask(url), await ask(url, sent as Record<string, string>, method)].at(-1)).toBe('page 2')
})

test.each([
  ['another address', '/items', {}],
  ['another language', '/', { cookie: 'yifa_lang=en' }],
  ['large type', '/', { cookie: 'a=b; yifa_large=1' }],
  ['another host', '/', { host: 'elsewhere' }],
  ['another encoding', '/', { 'accept-encoding': 'gzip' }],
])('%s is another page', async (_, url, sent) => {
  const { ask } = server()
  expect([await ask('/'), await ask(url, sent as Record<string, string>), await ask('/')]).toEqual(['page 1', 'page 2', 'page 1'])
})

test.each([
  ['a page of somebody', { headers: own }],
  ['a page that sets a cookie', { headers: { ...shared, 'set-cookie': 'yifa_csrf=1' } }],
  ['a page that is not there', { status: 404 }],
  ['a page that says nothing of it', { headers: { 'content-type': 'text/html' } }],
])('%s is never shared', async (_, made) => {
  const { ask } = server(made)
  expect([await ask(), await ask()]).toEqual(['page 1', 'page 2'])
})

test('no more is kept than fits: the oldest goes first', async () => {
  const big = 'x'.repeat(12 * 1024 * 1024)
  let made = 0
  const answer = sharingPages(
    () => new Response(`${++made}${big}`, { headers: shared }),
    () => 0,
  )
  const ask = async (url: string) =>
    (await (await answer(new Request(`http://yifa${url}`), { incoming: { method: 'GET', url, headers: {} } })).text())[0]
  expect([await ask('/a'), await ask('/b'), await ask('/c')]).toEqual(['1', '2', '3'])
  expect([await ask('/c'), await ask('/b'), await ask('/a')]).toEqual(['3', '2', '4'])
})
