/** A list of whole numbers that grows without boxing each one. */
export interface NumberColumn {
  push(value: number): void
  put(index: number, value: number): void
  /** What was put there, or `none`. */
  at(index: number): number
  readonly length: number
}

export function numberColumn(none = -1): NumberColumn {
  let values = new Int32Array(1024).fill(none)
  let length = 0
  const put = (index: number, value: number): void => {
    if (index >= values.length) {
      const longer = new Int32Array(Math.max(values.length * 2, index + 1)).fill(none, values.length)
      longer.set(values)
      values = longer
    }
    values[index] = value
    if (index >= length) length = index + 1
  }
  return {
    put,
    push: (value) => put(length, value),
    at: (index) => values[index] ?? none,
    get length() {
      return length
    },
  }
}
