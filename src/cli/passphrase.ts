import { readFile } from 'node:fs/promises'
import { password as askPassword, isCancel } from '@clack/prompts'
import { CannotDo } from './exit-codes.ts'

/** Fewest characters: whoever finds the backup may guess for years. */
const shortest = 12

async function typed(message: string): Promise<string> {
  const answer = await askPassword({ message })
  if (isCancel(answer)) throw new CannotDo('Given up. Nothing was done.')
  return answer
}

/**
 * The passphrase under which keys are encrypted: from a file, or typed on a terminal, twice where it is new. Never from the command line or the
 * environment, where other programs see it.
 */
export async function readPassphrase(file: string | undefined, { fresh }: { fresh: boolean }): Promise<string> {
  let given: string
  if (file !== undefined)
    given = (
      await readFile(file, 'utf8').catch((error: Error) => {
        throw new CannotDo(`Could not read '${file}': ${error.message}. Give a file whose first line is the passphrase.`)
      })
    ).split(/\r?\n/)[0] as string
  else if (process.stdin.isTTY) {
    given = await typed('密钥口令 Passphrase of the keys')
    if (fresh && (await typed('再输入一次 Once more')) !== given) throw new CannotDo('The two passphrases differ. Nothing was done.')
  } else throw new CannotDo('The keys need a passphrase. Give --passphrase-file FILE, or run this on a terminal.')
  if (given.length < shortest) throw new CannotDo(`The passphrase has ${given.length} characters. Give at least ${shortest}.`)
  return given
}
