import { ProblemError } from '../../src/api/client.ts'

/** The status with which a request is answered. */
export async function statusOf(asked: Promise<unknown>): Promise<number> {
  try {
    await asked
    return 200
  } catch (error) {
    if (error instanceof ProblemError) return error.problem.status
    throw error
  }
}
