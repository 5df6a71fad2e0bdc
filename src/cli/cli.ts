import { Command, CommanderError } from 'commander'
import { addAccounts } from './account-command.ts'
import { addBackup } from './backup-command.ts'
import { addCheck } from './check/check-command.ts'
import { addDemo } from './demo-command.ts'
import { addDraw } from './draw-command.ts'
import { CannotDo, exitCodes, exitCodesHelp } from './exit-codes.ts'
import { addFound } from './found-command.ts'
import { addImport } from './import-command.ts'
import { addLaw } from './law-command.ts'
import { addLog } from './log-command.ts'
import { addMirror } from './mirror/mirror-command.ts'
import { addRecover } from './mirror/recover-command.ts'
import type { Parts } from './parts.ts'
import { addRebuild } from './rebuild-command.ts'
import { addSealing } from './sealing-command.ts'
import { addStart } from './start-command.ts'
import { addUpgrade } from './upgrade-command.ts'
import { addVerify } from './verify-command.ts'

/** Everything an error says, its causes included. Mistakes in the program itself come with the place where they happened. */
function saidBy(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const ours = error instanceof TypeError || error instanceof ReferenceError || error instanceof SyntaxError
  const cause = error.cause === undefined ? '' : `\n  because: ${saidBy(error.cause).replaceAll('\n', '\n  ')}`
  return `${ours || process.env.YIFA_DEBUG ? error.stack : error.message}${cause}`
}

/**
 * The command line `yifa`, made of the parts it is given.
 * @returns a function that runs one command; its exit code is left in `process.exitCode`
 */
export function makeCli(parts: Parts): (args: readonly string[]) => Promise<void> {
  const program = new Command('yifa')
    .description('依法 Yifa：依法行使公权力的平台。 A platform on which public power is exercised according to law.')
    .version(parts.version, '--version', 'print the version')
    .helpOption('--help', 'print help for a command')
    .helpCommand('help [command]', 'print help for a command')
    .showHelpAfterError('Add --help to see what is possible.')
    .addHelpText(
      'after',
      `\nExamples:\n  npm start\n  yifa check --json\n  yifa verify receipt.json\n  yifa import service-items items.json\n${exitCodesHelp}`,
    )
    .exitOverride()
  for (const add of [
    addStart,
    addCheck,
    addImport,
    addLaw,
    addLog,
    addMirror,
    addRecover,
    addSealing,
    addRebuild,
    addBackup,
    addUpgrade,
    addFound,
    addAccounts,
    addDemo,
  ])
    add(program, parts)
  addVerify(program, parts)
  addDraw(program)
  return async (args) => {
    // Whoever reads our output may have seen enough (`yifa … | head`).
    process.stdout.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error
    })
    try {
      await program.parseAsync(args, { from: 'user' })
    } catch (error) {
      if (error instanceof CommanderError) process.exitCode = error.exitCode
      else {
        console.error(`✗ ${saidBy(error)}`)
        process.exitCode = error instanceof CannotDo ? error.exitCode : exitCodes.failed
      }
    }
  }
}
