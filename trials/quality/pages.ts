import type { Scene } from './scene.ts'

const item = '/items/food-business-licence-mr-210102'

/** The ten pages of the portal that most people come to: what Lighthouse looks at. */
export const mainPages: readonly string[] = [
  '/',
  '/search?search=食品',
  '/items',
  item,
  '/open',
  '/published',
  '/registers/powers',
  '/laws',
  '/procedures/administrative-licence',
  '/record',
]

/** Further pages that everyone may open. */
const publicPages: readonly string[] = [
  ...[
    '/items?open=1',
    '/search',
    '/published?kind=licence',
    '/registers',
    '/registers/powers/changes',
    '/registers/service-items',
    '/registers/organs',
  ],
  ...[
    '/verify',
    '/verify/none',
    '/receipts',
    '/check-document',
    '/procedures',
    '/open/reconsideration',
    '/open/foi-on-request',
    '/normative',
    '/periods',
  ],
  ...['/help', '/accessibility', '/sign-in', '/no-such-page', '/?lang=en', '/help?large=1', '/help?contrast=1'],
]

/** Pages of somebody who is signed in, by login. */
const ownPages = ({ told, inspected, granted, waiting, waitingSeq }: Scene): Readonly<Record<string, readonly string[]>> => ({
  citizen: ['/me', `/cases/${told}`, `/cases/${inspected}`, '/account', `/apply${item.slice('/items'.length)}/administrative-licence`],
  agent: ['/me', `/cases/${granted}`, `/cases/${waiting}`, `/cases/${waiting}/submitted?seq=${waitingSeq}`],
})

/** Every page that is looked at, with who looks; undefined is everybody. */
export const allPages = (scene: Scene): readonly { path: string; login?: string }[] => [
  ...[...mainPages, ...publicPages].map((path) => ({ path })),
  ...Object.entries(ownPages(scene)).flatMap(([login, paths]) => paths.map((path) => ({ path, login }))),
]

/** Pages of the workbench, with somebody who works there. */
export const deskPages = ({ inspected, waiting, late }: Scene): readonly { path: string; login: string }[] => [
  { path: '/workbench/', login: 'clerk.li' },
  { path: '/workbench/cases', login: 'clerk.li' },
  { path: `/workbench/cases/${waiting}`, login: 'clerk.li' },
  { path: `/workbench/cases/${inspected}`, login: 'officer.zhao' },
  { path: `/workbench/cases/${inspected}/acts/decide`, login: 'head.zheng' },
  { path: `/workbench/cases/${late}`, login: 'justice.supervisor' },
  { path: '/workbench/supervision', login: 'justice.supervisor' },
  { path: '/workbench/registers/powers', login: 'keeper' },
  { path: '/workbench/versions', login: 'keeper' },
  { path: '/workbench/accounts', login: 'admin.security' },
]
