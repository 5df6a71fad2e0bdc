import { concat } from './bytes.ts'

/** The first `count` bits of the fractional part of a root of a prime, as FIPS 180-4 takes its constants. */
const fraction = (root: number): number => Math.floor((root - Math.floor(root)) * 2 ** 32) >>> 0

/** The first 64: 2 to 311. */
const primes = Array.from({ length: 310 }, (_, i) => i + 2).filter((number, i, all) =>
  all.slice(0, i).every((smaller) => number % smaller !== 0),
)

const constants = Uint32Array.from(primes, (prime) => fraction(Math.cbrt(prime)))
const beginning = Uint32Array.from(primes.slice(0, 8), (prime) => fraction(Math.sqrt(prime)))

const turn = (word: number, by: number): number => (word >>> by) | (word << (32 - by))

/** Message, a one bit, zeros, and the length in bits: a whole number of blocks of 64 bytes. */
function padded(message: Uint8Array): Uint8Array {
  const zeros = (119 - (message.length % 64)) % 64
  const whole = concat(message, Uint8Array.of(0x80), new Uint8Array(zeros + 8))
  const view = new DataView(whole.buffer)
  view.setUint32(whole.length - 8, Math.floor(message.length / 2 ** 29))
  view.setUint32(whole.length - 4, (message.length << 3) >>> 0)
  return whole
}

/** Room for the schedule of one block after another. */
const words = new Uint32Array(64)

function schedule(view: DataView, block: number): void {
  for (let i = 0; i < 16; i++) words[i] = view.getUint32(block + 4 * i)
  for (let i = 16; i < 64; i++) {
    const [early, late] = [words[i - 15] as number, words[i - 2] as number]
    const first = turn(early, 7) ^ turn(early, 18) ^ (early >>> 3)
    const second = turn(late, 17) ^ turn(late, 19) ^ (late >>> 10)
    words[i] = (words[i - 16] as number) + first + (words[i - 7] as number) + second
  }
}

/** Mixes the scheduled block into the state. The eight letters are moved one by one: as a list that is taken apart it takes four times as long. */
function mix(state: Uint32Array): void {
  let a = state[0] as number
  let b = state[1] as number
  let c = state[2] as number
  let d = state[3] as number
  let e = state[4] as number
  let f = state[5] as number
  let g = state[6] as number
  let h = state[7] as number
  for (let i = 0; i < 64; i++) {
    const chosen = (e & f) ^ (~e & g)
    const one = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + chosen + (constants[i] as number) + (words[i] as number)) | 0
    const two = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0
    h = g
    g = f
    f = e
    e = (d + one) | 0
    d = c
    c = b
    b = a
    a = (one + two) | 0
  }
  for (const [i, word] of [a, b, c, d, e, f, g, h].entries()) state[i] = (state[i] as number) + word
}

/**
 * SHA-256 of `message`, 32 bytes. For what the kernel itself must work out, where no hash is handed in; everything that is big is hashed by the platform.
 * @source FIPS 180-4, section 6.2
 */
export function sha256(message: Uint8Array): Uint8Array {
  const whole = padded(message)
  const view = new DataView(whole.buffer)
  const state = beginning.slice()
  for (let block = 0; block < whole.length; block += 64) {
    schedule(view, block)
    mix(state)
  }
  const digest = new Uint8Array(32)
  const out = new DataView(digest.buffer)
  state.forEach((word, i) => {
    out.setUint32(4 * i, word)
  })
  return digest
}
