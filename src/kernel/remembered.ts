/**
 * Keeps in mind what was worked out for the latest keys, for what is asked again and again of few: a date, a place in a text, a mark.
 * @param most how many are kept; then it begins anew
 * @param work depends on the key alone, and never gives undefined
 */
export function remembered<Key, Value extends NonNullable<unknown>>(most: number, work: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>()
  return (key) => {
    const before = known.get(key)
    if (before !== undefined) return before
    const found = work(key)
    if (known.size >= most) known.clear()
    known.set(key, found)
    return found
  }
}

/** Works out once for each declaration what follows from it alone: every act asks, and a declaration never changes — another version is another object. */
export function perDeclaration<Of extends object, T>(work: (of: Of) => T): (of: Of) => T {
  const known = new WeakMap<Of, { readonly found: T }>()
  return (of) => {
    const before = known.get(of)
    if (before) return before.found
    const found = work(of)
    known.set(of, { found })
    return found
  }
}
