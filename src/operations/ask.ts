import { type Caller, Forbidden, mayAsk, type Operation } from './operation.ts'
import type { Platform } from './platform.ts'

/**
 * Asks for an operation: whether the caller may, whether the input is sound, then runs it. Every surface asks through here.
 * @throws Forbidden when the caller may not ask; ZodError when the input is not as declared; what the operation throws
 */
export async function ask<Input, Output>(
  platform: Platform,
  operation: Operation<Input, Output>,
  input: unknown,
  caller: Caller,
): Promise<Output> {
  if (!mayAsk(operation, caller)) throw new Forbidden(operation.may)
  const run = () => operation.run(platform, operation.input.parse(input), caller)
  return platform.watch ? platform.watch.during(operation.name, async () => run()) : run()
}
