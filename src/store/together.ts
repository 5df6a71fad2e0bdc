/**
 * Waits until all of these statements have been answered, and only then says that one of them failed: whoever goes on after a failure — to roll
 * back, to give the connection to others — must not find something of it still on its way.
 * @throws the first failure
 */
export async function together<T extends readonly unknown[]>(
  statements: readonly [...T],
): Promise<{ -readonly [K in keyof T]: Awaited<T[K]> }> {
  const settled = await Promise.allSettled(statements)
  for (const one of settled) if (one.status === 'rejected') throw one.reason
  return settled.map((one) => (one as PromiseFulfilledResult<unknown>).value) as { -readonly [K in keyof T]: Awaited<T[K]> }
}
