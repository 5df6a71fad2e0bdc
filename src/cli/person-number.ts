import { password as askHidden, isCancel } from '@clack/prompts'
import { checkCitizenNumber, oneCitizenNumber } from '../kernel/form/identifiers/citizen-number.ts'
import { chinaDay } from '../operations/china-day.ts'
import { CannotDo } from './exit-codes.ts'

export const unknownNumber = [
  '--number-unknown',
  'the citizen number is not known: then nobody can tell whether they have a second account',
] as const

function sound(typed: string): string {
  const number = oneCitizenNumber(typed)
  const checked = checkCitizenNumber(number, chinaDay(Date.now()))
  if (!checked.ok) throw new CannotDo(`${checked.says.zh} ${checked.says.en} Nothing was changed.`)
  return number
}

/**
 * Citizen number of the person for whom an account is made: from YIFA_PERSON_NUMBER, or asked for on a terminal. Never from the command line, where
 * others see it. Only its mark is kept: by it two accounts of one person are known to be one person's.
 * @returns undefined where whoever keeps accounts says that it is not known
 * @throws CannotDo where it is wrong; in production where nothing is said of it
 */
export async function personNumber(login: string, { numberUnknown }: { numberUnknown?: true }): Promise<string | undefined> {
  if (numberUnknown) return undefined
  if (process.env.YIFA_PERSON_NUMBER) return sound(process.env.YIFA_PERSON_NUMBER)
  const production = process.env.NODE_ENV === 'production'
  if (process.stdin.isTTY && production) {
    const typed = await askHidden({ message: `公民身份号码 Citizen number of ${login}; only a mark of it is kept` })
    if (isCancel(typed)) throw new CannotDo('Given up.')
    return sound(typed)
  }
  if (production)
    throw new CannotDo(`Whose is the account '${login}'? Set YIFA_PERSON_NUMBER to their citizen number, or say ${unknownNumber[0]}.`)
  console.error(
    `未登记公民身份号码：不能识别同一人的其他账号。 No citizen number was given for ${login}: should they have another account, the two count as two persons. Later: yifa account identify ${login}`,
  )
  return undefined
}
