/** Why a database could not do what it was asked, where the fault lies with it and not with what was asked. */
export type Away = 'away' | 'full'

// Its own codes: not reachable, shutting down or starting, no connection left, given up after too long, another server is the writer now.
const away =
  /^(?:08...|57P0[0-5]|57014|25P0[34]|25006|53300|55P03|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN)$/
// No place on the disk, no memory, and a disk that failed.
const full = /^(?:53000|53100|53200|58030)$/
// What the driver says without a code.
const words =
  /^(?:Connection terminated|Query read timeout|timeout exceeded when trying to connect|Client has encountered a connection error|Client was closed)/

/** Whether an error of a call to the database says that the database is away or has no room, rather than that the call was wrong. */
export function databaseAway(error: unknown): Away | undefined {
  for (let at = error; at instanceof Error; at = at.cause) {
    const { code = '' } = at as { code?: unknown }
    if (typeof code === 'string' && full.test(code)) return 'full'
    if ((typeof code === 'string' && away.test(code)) || words.test(at.message)) return 'away'
  }
  return undefined
}
