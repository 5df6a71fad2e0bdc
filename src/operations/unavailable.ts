import { databaseAway } from '../store/database-away.ts'

const says = {
  'database-away': 'The database cannot be reached at the moment. Nothing was changed that is not on record. Ask again in a moment.',
  'storage-full':
    'There is no room left to write anything down. What is on record can still be read. Ask again later; the operator must make room.',
  'outcome-unknown':
    'No answer came in time, so it is not known whether this was done. Ask again with the same key: it is done once, whatever happened.',
} as const

/** What was asked cannot be answered now, for a reason that passes. */
export class Unavailable extends Error {
  readonly code: keyof typeof says
  /** Seconds after which asking again makes sense. */
  readonly retryAfter: number
  constructor(code: Unavailable['code'], cause?: unknown) {
    super(says[code], { cause })
    this.name = 'Unavailable'
    this.code = code
    this.retryAfter = code === 'storage-full' ? 30 : 2
  }
}

/**
 * What an error means to who asked: that the database is away or full, where that is all it says; else the error itself.
 * @param keyed an act was asked for: with its connection broken, nobody knows whether it was committed
 */
export function asTold(error: unknown, keyed = false): unknown {
  const away = databaseAway(error)
  if (away === undefined) return error
  return new Unavailable(away === 'full' ? 'storage-full' : keyed ? 'outcome-unknown' : 'database-away', error)
}

/** Waits no longer than this for an answer; the work goes on, and whoever asks again under the same key finds what came of it. @throws Unavailable */
export async function inTime<T>(milliseconds: number, work: Promise<T>, code: Unavailable['code'] = 'database-away'): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(new Unavailable(code)), milliseconds)
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}
