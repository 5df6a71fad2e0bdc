import type { DemonstrationAccount } from '../operations/seed-demonstration.ts'
import type { House } from './parts.ts'
import { tableLines } from './print-table.ts'

const both = ({ zh, en }: { zh: string; en: string }): string => (zh === en ? zh : `${zh} ${en}`)

/** The demonstration accounts as a table. */
export const accountLines = (accounts: readonly DemonstrationAccount[]): string[] =>
  tableLines([
    ['角色 Role', '姓名 Name', '机关 Organ', '登录名 Login', '密码 Password'],
    ...accounts.map(({ role, name, organ, login, password }) => [both(role), name, organ?.zh ?? '', login, password]),
  ])

const isLocal = (url: string): boolean => /^http:\/\/(?:127\.|localhost|\[::1\])/.test(url)

/** What is printed once everything answers: where it is, who may sign in, how to stop it. */
export function addressLines(greeting: {
  url: string
  house: House
  accounts: readonly DemonstrationAccount[]
  workbench: boolean
  seconds: number
}): string[] {
  const { url, house, accounts, workbench, seconds } = greeting
  return [
    '',
    `依法 Yifa · ${both(house.catalogue.title)} · 已启动 ready in ${seconds.toFixed(1)} s`,
    '',
    `  门户 Portal      ${url}/`,
    ...(workbench ? [`  工作台 Workbench ${url}/workbench/`] : []),
    `  接口 API         ${url}/api`,
    `  数据 Data        ${house.database}`,
    ...(accounts.length > 0
      ? ['', '演示账号，每种角色一个。 Demonstration accounts, one for each role:', '', ...accountLines(accounts)]
      : []),
    ...(accounts.length > 0 && !isLocal(url)
      ? ['', '⚠ 演示账号的密码人人皆知，而本地址他人可以访问。 Everyone knows these passwords, and others can reach this address.']
      : []),
    '',
    '按 Ctrl-C 停止，数据保留。 Ctrl-C stops it; everything is kept.',
    '',
  ]
}
