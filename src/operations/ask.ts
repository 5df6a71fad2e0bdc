import { type Caller, Forbidden, mayAsk, type Operation } from './operation.ts'
import type { Platform } from './platform.ts'
import { requireStorable } from './require-storable.ts'
import { takeTurn } from './turns.ts'
import { asTold, inTime } from './unavailable.ts'

/**
 * Milliseconds after which who asked is told that no answer came: with the time to find out who they are, less than the ten seconds after which people
 * and programs give up by themselves. What takes a file or changes no case has no such bound: a file may come slowly, a proof take a minute.
 */
const longestRead = 6_000
const longestAct = 5_500

function bounded<T>({ keyed, method, file }: Pick<Operation, 'keyed' | 'method' | 'file'>, work: Promise<T>): Promise<T> {
  if (keyed) return inTime(longestAct, work, 'outcome-unknown')
  return method === 'get' && !file ? inTime(longestRead, work) : work
}

/**
 * Asks for an operation: whether the caller may, and not too often, whether the input is sound, then runs it. Every surface asks through here.
 * @throws Forbidden when the caller may not ask; TooSoon when too often; ZodError when the input is not as declared; Unavailable when no answer can
 * be had now; what the operation throws
 */
export async function ask<Input, Output>(
  platform: Platform,
  operation: Operation<Input, Output>,
  input: unknown,
  caller: Caller,
): Promise<Output> {
  if (!mayAsk(operation, caller)) throw new Forbidden(operation.may)
  const run = async () => {
    takeTurn(platform, operation, caller)
    requireStorable(input)
    try {
      return await bounded(operation, operation.run(platform, operation.input.parse(input), caller))
    } catch (error) {
      throw asTold(error, operation.keyed)
    }
  }
  return platform.watch ? platform.watch.during(operation.name, run) : run()
}
