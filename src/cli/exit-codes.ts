/** What the command line answers to the shell. */
export const exitCodes = {
  /** Everything asked for was done, or was found in order. */
  done: 0,
  /** It could not be done, or the check found errors. What was wrong and what to do stands on the error output. */
  failed: 1,
  /** `verify`: the receipt was altered, or does not fit the checkpoint given. */
  altered: 2,
  /** `verify`: the file is not a receipt. */
  notReceipt: 3,
  /** `verify`: not signed by a log that is trusted, or cosigned by too few witnesses. */
  unattested: 4,
  /** `verify`: the log is not the one whose checkpoint was kept: history was rewritten. */
  rewritten: 5,
  /** `verify`: an entry says a time that does not fit what witnesses saw. */
  outOfTime: 6,
  /** `verify` of a backup: a table says something else than the record. */
  otherMeaning: 7,
  /** `verify` of a backup: an act is on record as done that the law of its day did not allow. */
  unlawful: 8,
  /** `import`: the file was imported, but some rows were not; the report says which and why. */
  someRefused: 4,
  /** `law check-draft`: the draft could not be read, so nothing is known of it. */
  unreadable: 5,
} as const

/** The same, for `--help`. */
export const exitCodesHelp = `
Exit codes:
  0  done, or found in order
  1  could not be done, or errors were found
  2  verify: something was altered or left out
  3  verify: the file is not a receipt
  4  verify: not signed or cosigned as demanded; import: done, but some rows were not imported
  5  verify: history was rewritten; law check-draft: the draft could not be read
  6  verify: times that do not fit what witnesses saw
  7  verify: a table says something else than the record
  8  verify: an act that the law of its day did not allow`

/** Something the user can put right: shown as one sentence, without a stack. */
export class CannotDo extends Error {
  readonly exitCode: number
  constructor(says: string, exitCode: number = exitCodes.failed) {
    super(says)
    this.name = 'CannotDo'
    this.exitCode = exitCode
  }
}
