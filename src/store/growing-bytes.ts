/** Memory that is needed no more, to be written over. */
const spare: Buffer[] = []
const [mostSpare, firstSize, largestSpare] = [4, 1 << 18, 1 << 22]

/**
 * Bytes in network order, written one behind the other. They lie in memory that was used before, where it was given back: to take new memory for each
 * batch keeps the collector busier with it than with everything else.
 */
export class GrowingBytes {
  #bytes = spare.pop() ?? Buffer.allocUnsafeSlow(firstSize)
  #end = 0

  /** What is written so far. Nobody may hold on to it once `giveBack` was called. */
  written(): Buffer {
    return this.#bytes.subarray(0, this.#end)
  }

  /** Lets this memory be written over. */
  giveBack(): void {
    if (spare.length < mostSpare && this.#bytes.length > 0 && this.#bytes.length <= largestSpare) spare.push(this.#bytes)
    this.#bytes = Buffer.alloc(0)
    this.#end = 0
  }

  #room(more: number): void {
    const needed = this.#end + more
    if (needed <= this.#bytes.length) return
    const larger = Buffer.allocUnsafeSlow(Math.max(needed, 2 * this.#bytes.length))
    this.#bytes.copy(larger, 0, 0, this.#end)
    this.#bytes = larger
  }

  byte(value: number): void {
    this.#room(1)
    this.#end = this.#bytes.writeUInt8(value, this.#end)
  }

  int16(value: number): void {
    this.#room(2)
    this.#end = this.#bytes.writeInt16BE(value, this.#end)
  }

  int32(value: number): void {
    this.#room(4)
    this.#end = this.#bytes.writeInt32BE(value, this.#end)
  }

  /** In UTF-8, which takes at most three bytes for each unit of a string. */
  text(value: string): void {
    this.#room(3 * value.length)
    this.#end += this.#bytes.write(value, this.#end)
  }

  copyOf(bytes: Uint8Array): void {
    this.#room(bytes.length)
    this.#bytes.set(bytes, this.#end)
    this.#end += bytes.length
  }

  /** Writes the length of what `write` writes in front of it, four bytes; `more` is added to it. */
  withLength(write: () => void, more = 0): void {
    this.int32(0)
    const from = this.#end
    write()
    this.#bytes.writeInt32BE(this.#end - from + more, from - 4)
  }

  /** Text with its length in front of it. */
  textWithLength(value: string): void {
    this.#room(4 + 3 * value.length)
    const length = this.#bytes.write(value, this.#end + 4)
    this.#end = this.#bytes.writeInt32BE(length, this.#end) + length
  }
}
