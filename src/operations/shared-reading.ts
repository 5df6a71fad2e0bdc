/**
 * One reading for all who ask at once. Whoever asks while something is being read gets the next reading, which begins after they asked: what they are
 * told is as fresh as if they had read it themselves, and a crowd costs no more than one after another.
 */
export function sharedReading<T>(read: () => Promise<T>): () => Promise<T> {
  let current: Promise<T> | undefined
  let next: Promise<T> | undefined
  const begin = (): Promise<T> => {
    const reading = read().finally(() => {
      if (current === reading) current = undefined
    })
    current = reading
    return reading
  }
  const afterwards = (): Promise<T> => {
    next = undefined
    return begin()
  }
  return () => {
    if (!current) return begin()
    next ??= current.then(afterwards, afterwards)
    return next
  }
}
