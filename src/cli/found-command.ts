import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { Command } from 'commander'
import type { Answers } from '../kernel/form/field.ts'
import { FoundedAlready, foundRegion } from '../operations/found-region.ts'
import { CannotDo } from './exit-codes.ts'
import { newPassword } from './new-password.ts'
import type { Parts, Where } from './parts.ts'
import { personNumber, unknownNumber } from './person-number.ts'
import { withWhere } from './where-options.ts'

interface Options extends Where {
  readonly organFile: string
  readonly keeperName: string
  readonly keeperLogin: string
  readonly numberUnknown?: true
  readonly json?: true
}

async function readOrgan(path: string): Promise<Answers> {
  const shape = 'It must be an object with the columns of the register of organs: { "id": "…", "name": "…", … }.'
  const text = await readFile(path, 'utf8').catch((error: Error) => {
    throw new CannotDo(`Could not read '${path}': ${error.message}. Give the path of the organ's JSON file.`)
  })
  let organ: unknown
  try {
    organ = JSON.parse(text)
  } catch (error) {
    throw new CannotDo(`'${path}' is no JSON: ${(error as Error).message}. ${shape}`)
  }
  if (typeof organ !== 'object' || organ === null || Array.isArray(organ)) throw new CannotDo(`'${path}' holds no organ. ${shape}`)
  return organ as Answers
}

async function run(parts: Parts, options: Options): Promise<void> {
  const organ = await readOrgan(options.organFile)
  const house = await parts.openHouse(options, { beside: true, log: (line) => console.error(line) })
  try {
    const { platform } = house
    if (!platform.procedures.has(parts.founding.procedure))
      throw new CannotDo(`Catalogue '${house.catalogue.id}' has no procedure '${parts.founding.procedure}', by which a region is founded.`)
    const { keeperName: name, keeperLogin: login } = options
    const password = await newPassword(login)
    const number = await personNumber(login, options)
    const keeper = { name, login, person: `person-${randomUUID()}`, password, ...(number !== undefined && { number }) }
    const founded = await foundRegion(platform, parts.founding, organ, keeper)
    if (founded.kind === 'refused')
      throw new CannotDo(
        [
          '依法不予启用。 Founding was refused, and the attempt is on record:',
          ...founded.refusals.map(({ says }) => `  ${says.zh} ${says.en}`),
        ].join('\n'),
      )
    const result = { region: platform.region, organ: String(organ['id']), login: login.toLowerCase(), case: founded.case, seq: founded.seq }
    console.log(
      options.json
        ? JSON.stringify(result, null, 2)
        : `✓ 区域 ${result.region} 已启用；首任清单管理员以 ${result.login} 登录。 Region ${result.region} is founded (entry ${result.seq}); its keeper signs in as ${result.login}.`,
    )
  } catch (error) {
    throw error instanceof FoundedAlready ? new CannotDo(error.message) : error
  } finally {
    await house.close()
  }
}

export function addFound(program: Command, parts: Parts): void {
  withWhere(program.command('found'))
    .requiredOption('--organ-file <file>', 'JSON: the organ that founds the region, with the columns of the register of organs')
    .requiredOption('--keeper-name <name>', 'name of the first keeper of the lists')
    .requiredOption('--keeper-login <login>', 'the name under which they sign in; the password comes from YIFA_PASSWORD, or is asked for')
    .option(...unknownNumber)
    .option('--json', 'print the result as JSON')
    .summary('found a region for real use, without the demonstration')
    .description(
      '启用一个区域：由法律指定首个机关和首任清单管理员，经同一道门并留痕。 Founds a region: the law names its first organ and its first keeper, through the one door. Once only.',
    )
    .addHelpText(
      'after',
      `
Examples:
  YIFA_PASSWORD=… NODE_ENV=production yifa found --organ-file government.json --keeper-name 张三 --keeper-login zhangsan
  yifa found --region 210100 --data /srv/yifa --organ-file government.json --keeper-name 张三 --keeper-login zhangsan

Then: NODE_ENV=production yifa start, with the same --region, --data or DATABASE_URL.`,
    )
    .action((options: Options) => run(parts, options))
}
