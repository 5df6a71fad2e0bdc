import { password as askPassword, isCancel } from '@clack/prompts'
import { CannotDo } from './exit-codes.ts'

/** The password of an account that is being made: from YIFA_PASSWORD, or typed twice on a terminal. Never from the command line, where others see it. */
export async function newPassword(login: string): Promise<string> {
  if (process.env.YIFA_PASSWORD) return process.env.YIFA_PASSWORD
  if (!process.stdin.isTTY) throw new CannotDo(`The account '${login}' needs a password. Set YIFA_PASSWORD, or run this on a terminal.`)
  const typed = await askPassword({ message: `新密码 New password of ${login}, 8 characters or more` })
  if (isCancel(typed)) throw new CannotDo('Given up.')
  const again = await askPassword({ message: '再输入一次 Once more' })
  if (isCancel(again) || again !== typed) throw new CannotDo('The two passwords differ. Nothing was changed; run this again.')
  return typed
}
