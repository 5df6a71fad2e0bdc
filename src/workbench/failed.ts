import { ProblemError } from '../api/client.ts'

/** The server could not be reached: whether it heard is not known. */
class Unreachable extends Error {
  constructor(cause: unknown) {
    super('The server could not be reached. Check the network and try again.', { cause })
    this.name = 'Unreachable'
  }
}

/** `fetch`, telling a server that cannot be reached from one that answers no. @throws Unreachable */
export async function reach(url: string, request: RequestInit): Promise<Response> {
  try {
    return await fetch(url, request)
  } catch (cause) {
    throw new Unreachable(cause)
  }
}

type Refusals = NonNullable<ProblemError['problem']['refusals']>

export interface Failed {
  /** HTTP status; 0 when the server could not be reached or what it said could not be read. */
  readonly status: number
  readonly says: string
  /** Names the failure in the server's log; empty where there is none. */
  readonly trace: string
  /** Stand only where an act was refused. */
  readonly refusals: Refusals
}

/** What a failure means to the reader. */
export function failed(failure: unknown): Failed {
  if (failure instanceof ProblemError) {
    const { status, detail, title, trace = '', refusals = [] } = failure.problem
    return { status, says: detail || title, trace, refusals }
  }
  return { status: 0, says: failure instanceof Error && !(failure instanceof Unreachable) ? failure.message : '', trace: '', refusals: [] }
}

/** Whether the server may have done what was asked all the same, so that asking again must carry the same key. */
export function mayHaveHappened(failure: unknown): boolean {
  const { status } = failed(failure)
  return status === 0 || status >= 500
}
