import { randomUUID } from 'node:crypto'
import { type Command, Option } from 'commander'
import { AccountExists, addAccount, identifyAccount, NumberTaken } from '../operations/accounts/add-account.ts'
import { CannotLink, linkAccount } from '../operations/accounts/link-account.ts'
import { CannotDo } from './exit-codes.ts'
import { newPassword } from './new-password.ts'
import type { Parts, Where } from './parts.ts'
import { personNumber, unknownNumber } from './person-number.ts'
import { withWhere } from './where-options.ts'

interface Options extends Where {
  readonly name: string
  readonly kind: 'staff' | 'party' | 'outside'
  readonly person?: string
  readonly numberUnknown?: true
  readonly json?: true
}

async function add(parts: Parts, login: string, options: Options): Promise<void> {
  const house = await parts.openHouse(options, { beside: true, log: (line) => console.error(line) })
  try {
    const { name, kind, person = `person-${randomUUID()}` } = options
    const password = await newPassword(login)
    const number = await personNumber(login, options)
    await addAccount(house.platform, { login, name, kind, person, password, ...(number !== undefined && { number }) })
    console.log(
      options.json
        ? JSON.stringify({ region: house.platform.region, login: login.toLowerCase(), person, kind }, null, 2)
        : `✓ 账号 ${login.toLowerCase()} 已建立，人员 ${person}。任职由法定行为授予。 Account made for person ${person}; posts are given by acts.`,
    )
  } catch (error) {
    throw error instanceof AccountExists || error instanceof NumberTaken ? new CannotDo(error.message) : error
  } finally {
    await house.close()
  }
}

async function identify(parts: Parts, login: string, where: Where): Promise<void> {
  const house = await parts.openHouse(where, { beside: true, log: (line) => console.error(line) })
  try {
    const number = await personNumber(login, {})
    if (number === undefined)
      throw new CannotDo('Set YIFA_PERSON_NUMBER to their citizen number, or run this on a terminal with NODE_ENV=production.')
    await identifyAccount(house.platform, login, number)
    console.log(`✓ 已登记本人标记。 It is known now whose '${login.toLowerCase()}' is; only a mark of the number is kept.`)
  } catch (error) {
    throw error instanceof NumberTaken ? new CannotDo(error.message) : error
  } finally {
    await house.close()
  }
}

async function link(parts: Parts, login: string, { subject, ...where }: Where & { readonly subject: string }): Promise<void> {
  const house = await parts.openHouse(where, { beside: true, log: (line) => console.error(line) })
  try {
    await linkAccount(house.platform, login, subject)
    console.log(`✓ 已关联。 '${login.toLowerCase()}' may now sign in with the identity ${subject}.`)
  } catch (error) {
    throw error instanceof CannotLink ? new CannotDo(error.message) : error
  } finally {
    await house.close()
  }
}

export function addAccounts(program: Command, parts: Parts): void {
  const group = program.command('account').summary('keep accounts').description('账号管理。 Keeps accounts.')
  withWhere(group.command('add'))
    .argument('<login>', 'the name under which they sign in; the password comes from YIFA_PASSWORD, or is asked for')
    .requiredOption('--name <name>', 'name of the natural person')
    .addOption(new Option('--kind <kind>', 'whose account it is').choices(['staff', 'party', 'outside']).default('staff'))
    .option('--person <id>', 'id under which posts and certificates know this person (default: a new one)')
    .option(...unknownNumber)
    .option('--json', 'print the account as JSON')
    .summary('make an account for somebody who has none')
    .description('为没有账号的人建立账号。 Makes an account. It gives no power: posts and certificates come from acts alone.')
    .addHelpText('after', '\nExample:\n  YIFA_PASSWORD=… yifa account add lisi --name 李四 --person p-lisi --data /srv/yifa')
    .action((login: string, options: Options) => add(parts, login, options))
  withWhere(group.command('identify'))
    .argument('<login>', 'whose account')
    .summary('say whose an account is that was made without a citizen number')
    .description(
      '登记账号属于何人。 Keeps a mark of the citizen number (YIFA_PERSON_NUMBER), by which two accounts of one person count as one person.',
    )
    .addHelpText('after', '\nExample:\n  YIFA_PERSON_NUMBER=… yifa account identify lisi')
    .action((login: string, options: Where) => identify(parts, login, options))
  withWhere(group.command('link'))
    .argument('<login>', 'whose account')
    .requiredOption('--subject <id>', 'the subject (sub) by which the identity provider knows them')
    .summary('link an identity at the provider to an account')
    .description('关联统一身份认证。 Links an identity at the provider (YIFA_OIDC_ISSUER) to an account, which then may sign in with it.')
    .addHelpText('after', '\nExample:\n  YIFA_OIDC_ISSUER=https://id.example.cn … yifa account link lisi --subject 7f3a…')
    .action((login: string, options: Where & { subject: string }) => link(parts, login, options))
}
