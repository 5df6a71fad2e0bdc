import { concat, hex, utf8 } from './bytes.ts'
import type { Hash } from './merkle.ts'

/** A point of the curve in affine coordinates. */
type Affine = readonly [bigint, bigint]
/** A point; undefined is the one at infinity. */
type Point = Affine | undefined

// The curve of GB/T 32918.5.
const p = 0xfffffffeffffffffffffffffffffffffffffffff00000000ffffffffffffffffn
const a = p - 3n
const b = 0x28e9fa9e9d9f5e344d5a9e4bcf6509a7f39789f515ab8f92ddbcbd414d940e93n
const n = 0xfffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54123n
const base: Affine = [
  0x32c4ae2c1f1981195f9904466a39c9948fe30bbff2660be1715a4589334c74c7n,
  0xbc3736a2f4f6779c59bdcee36b692153d0a9877cc62a474002df32e52139f0a0n,
]

/** The identity that everybody signs with who has agreed on no other. @source GM/T 0009 */
const usualIdentity = '1234567812345678'

const mod = (value: bigint, by: bigint): bigint => ((value % by) + by) % by

/** Inverse by the extended Euclidean algorithm; `by` is prime, and `value` no multiple of it. */
function inverse(value: bigint, by: bigint): bigint {
  let [old, now, oldRest, rest] = [1n, 0n, mod(value, by), by]
  while (rest !== 0n) {
    const quotient = oldRest / rest
    ;[old, now, oldRest, rest] = [now, old - quotient * now, rest, oldRest - quotient * rest]
  }
  return mod(old, by)
}

function add(one: Point, other: Affine): Point {
  if (one === undefined) return other
  const [x1, y1] = one
  const [x2, y2] = other
  if (x1 === x2 && mod(y1 + y2, p) === 0n) return undefined
  const slope = x1 === x2 ? (3n * x1 * x1 + a) * inverse(2n * y1, p) : (y2 - y1) * inverse(x2 - x1, p)
  const x = mod(slope * slope - x1 - x2, p)
  return [x, mod(slope * (x1 - x) - y1, p)]
}

/** `point` added up `count` times, 0 < count < n. The order n is a prime: no smaller count, and no doubling, leads to infinity. */
function times(count: bigint, point: Affine): Affine {
  let sum: Point
  let doubled = point
  for (let rest = count; rest > 0n; rest >>= 1n) {
    if (rest & 1n) sum = add(sum, doubled)
    doubled = add(doubled, doubled) as Affine
  }
  return sum as Affine
}

const number = (bytes: Uint8Array): bigint => BigInt(`0x${hex(bytes)}`)
const bytes32 = (value: bigint): Uint8Array => Uint8Array.from({ length: 32 }, (_, i) => Number((value >> BigInt(8 * (31 - i))) & 0xffn))

/** Reads an uncompressed public key; undefined when it is no point of the curve. */
function pointOf(key: Uint8Array): Point {
  if (key.length !== 65 || key[0] !== 4) return undefined
  const [x, y] = [number(key.slice(1, 33)), number(key.slice(33))]
  return x < p && y < p && mod(y * y - x * x * x - a * x - b, p) === 0n ? [x, y] : undefined
}

/** What of a message is signed: its SM3 with that of the signer's identity and key before it. @source GB/T 32918.2, 5.5 and 6.1 */
export function sm2Digest(sm3: Hash, key: Uint8Array, message: Uint8Array): Uint8Array {
  const identity = utf8(usualIdentity)
  const length = Uint8Array.of((identity.length * 8) >> 8, (identity.length * 8) & 0xff)
  const [gx, gy] = base
  const whose = sm3(concat(length, identity, ...[a, b, gx, gy].map(bytes32), key.slice(1)))
  return sm3(concat(whose, message))
}

/**
 * Whether an SM2 signature (64 bytes, r and s) over `message` holds, for the usual identity `1234567812345678`. Never throws on a bad signature.
 *
 * Written out because node:crypto gives, without a word, ECDSA on the SM2 curve or SM2 with an empty identity instead (nodejs/node#53761).
 * @param key 65 bytes: 04, x, y
 * @source GB/T 32918.2, 7.1
 */
export function verifySm2(sm3: Hash, key: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean {
  const point = pointOf(key)
  if (point === undefined || signature.length !== 64) return false
  const [r, s] = [number(signature.slice(0, 32)), number(signature.slice(32))]
  if (r < 1n || r >= n || s < 1n || s >= n) return false
  const t = mod(r + s, n)
  if (t === 0n) return false
  const sum = add(times(s, base), times(t, point))
  return sum !== undefined && mod(number(sm2Digest(sm3, key, message)) + sum[0], n) === r
}
