import { desksOf } from './desks/desk-posts.ts'
import { type Caller, operation } from './operation.ts'
import type { Platform } from './platform.ts'
import { nothing } from './requests.ts'
import { organRef, postTitle, readingOf } from './shown/reading.ts'
import { type MeView, meView } from './views.ts'

export async function showMe(platform: Platform, caller: Caller): Promise<MeView> {
  const reading = await readingOf(platform, caller)
  const { kind, person, name, actsFor, posts, owes } = caller
  return {
    kind,
    ...(owes && { owes: owes.what }),
    person,
    name,
    actsFor: actsFor.map((party) => ({ ...party })),
    posts: posts.map(({ organ, post }) => ({ organ: organRef(reading, organ), post, title: postTitle(reading, post) })),
    desks: desksOf(platform, caller),
  }
}

export const whoAmI = operation({
  name: 'who-am-i',
  says: { zh: '我是谁、可代理谁、担任哪些岗位', en: 'Who I am, for whom I may act, and which posts I hold' },
  method: 'get',
  path: '/me',
  input: nothing,
  output: meView,
  may: 'everyone',
  run: (platform, _input, caller) => showMe(platform, caller),
})
