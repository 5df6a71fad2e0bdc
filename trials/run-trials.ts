import { table } from '../bench/figures.ts'

/** One line of a table: what was measured, what it must be, and what proves that the measurement can fail. */
export interface Figure {
  /** What was measured, in words. */
  readonly what: string
  readonly found: string
  /** The figure it is held against, in words: `≤ 5 s`, `0`. */
  readonly limit: string
  readonly holds: boolean
  /** How it was shown that the trial can fail: how often the fault was injected, and what the control that must fail did. */
  readonly control?: string
  /** What it would measure is not in the house yet: listed, and neither a hold nor a miss. */
  readonly notBuilt?: true
}

/** Something that takes too long for `npm test`: it does what it says and returns its figures. An exception counts as a miss. */
export type Trial = (say: (line: string) => void) => Promise<readonly Figure[]>

async function figuresOf(name: string, trial: Trial): Promise<readonly Figure[]> {
  try {
    const figures = await trial((line) => console.error(`  ${name}: ${line}`))
    if (figures.length > 0) return figures
    return [{ what: 'figures', found: 'none', limit: 'at least one', holds: false }]
  } catch (error) {
    console.error(error)
    return [
      { what: 'ran to its end', found: error instanceof Error ? error.message.slice(0, 120) : String(error), limit: 'yes', holds: false },
    ]
  }
}

/** A trial that cannot fail shows nothing: each must say, with one of its figures at least, what struck and what its control did. */
const withControl =
  (trial: Trial): Trial =>
  async (say) => {
    const figures = await trial(say)
    if (figures.every(({ notBuilt }) => notBuilt) || figures.some(({ control }) => control)) return figures
    return [...figures, { what: 'a control that must fail', found: 'none', limit: 'at least one', holds: false }]
  }

/** The same trials, of which each is missed that has no control. */
export const controlled = (trials: Readonly<Record<string, Trial>>): Readonly<Record<string, Trial>> =>
  Object.fromEntries(Object.entries(trials).map(([name, trial]) => [name, withControl(trial)]))

/**
 * Runs the trials named on the command line (all, where none is named; `--list` names them), prints a table of their figures, and sets the exit
 * code: 1 where a figure is missed, 2 where a name is unknown.
 */
export async function runTrials(trials: Readonly<Record<string, Trial>>, args: readonly string[] = process.argv.slice(2)): Promise<void> {
  if (args.includes('--list')) {
    for (const name of Object.keys(trials)) console.log(name)
    return
  }
  const wanted = args.length > 0 ? args : Object.keys(trials)
  const unknown = wanted.filter((name) => !(name in trials))
  if (unknown.length > 0) {
    console.error(`No trial is called ${unknown.join(', ')}. There are: ${Object.keys(trials).join(', ')}.`)
    process.exitCode = 2
    return
  }
  const rows: string[][] = []
  let [held, missed, notBuilt] = [0, 0, 0]
  for (const name of wanted) {
    const began = performance.now()
    const figures = await figuresOf(name, trials[name] as Trial)
    const seconds = ((performance.now() - began) / 1000).toFixed(1)
    for (const [at, figure] of figures.entries()) {
      const { what, found, limit, control = '' } = figure
      const verdict = figure.notBuilt ? 'not built' : figure.holds ? 'holds' : 'MISSED'
      if (figure.notBuilt) notBuilt++
      else if (figure.holds) held++
      else missed++
      rows.push([at === 0 ? name : '', what, found, limit, verdict, control, at === 0 ? `${seconds} s` : ''])
    }
  }
  console.log(table(['trial', 'figure', 'found', 'limit', 'verdict', 'control', 'time'], rows))
  const listed = notBuilt > 0 ? `; ${notBuilt} not built` : ''
  console.log(missed === 0 ? `all ${held} figures hold${listed}` : `${missed} of ${held + missed} figures missed${listed}`)
  if (missed > 0) process.exitCode = 1
}
