import { type Caller, Forbidden, mayAsk, type Operation } from './operation.ts'
import type { Platform } from './platform.ts'
import { requireStorable } from './require-storable.ts'
import { takeTurn } from './turns.ts'

/**
 * Asks for an operation: whether the caller may, and not too often, whether the input is sound, then runs it. Every surface asks through here.
 * @throws Forbidden when the caller may not ask; TooSoon when too often; ZodError when the input is not as declared; what the operation throws
 */
export async function ask<Input, Output>(
  platform: Platform,
  operation: Operation<Input, Output>,
  input: unknown,
  caller: Caller,
): Promise<Output> {
  if (!mayAsk(operation, caller)) throw new Forbidden(operation.may)
  const run = () => {
    takeTurn(platform, operation, caller)
    requireStorable(input)
    return operation.run(platform, operation.input.parse(input), caller)
  }
  return platform.watch ? platform.watch.during(operation.name, async () => run()) : run()
}
