import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto'
import { weierstrassN } from '@noble/curves/abstract/weierstrass'
import { sm2 } from 'sm-crypto-v2'
import { expect, test } from 'vitest'
import { signerFrom } from '../../store/keys/key-folder.ts'
import { fromHex, hex, utf8 } from './bytes.ts'
import { commitment } from './commitment.ts'
import { append, emptyFrontier } from './frontier.ts'
import { leafHash } from './merkle.ts'
import { naiveRoot } from './naive-tree.ts'
import { sm2Digest, verifySm2 } from './sm2.ts'

const sm3 = (bytes: Uint8Array): Uint8Array => createHash('sm3').update(bytes).digest()
const bytes = (text: string): Uint8Array => fromHex(text.toLowerCase())!

// GB/T 32918.5, the example of a signature.
const secret = '3945208f7b2144b13f36e38ac6d39f95889393692860b51a42fb81ef4df7c5b8'
const publicKey = sm2.getPublicKeyFromPrivateKey(secret)
const message = utf8('message digest')
const signature = bytes(
  'F5A03B0648D2C4630EEAC513E1BB81A15944DA3827D5B74143AC7EACEEE720B3B1B6AA29DF212FD8763182BC0D421CA1BB9038FD1F7F42D4840B69C485BBC1AA',
)

test('the signature of the standard holds, and its digest is the one printed there', () => {
  expect(hex(sm2Digest(sm3, bytes(publicKey), message)).toUpperCase()).toBe(
    'F0B43E94BA45ACCAACE692ED534382EB17E6AB5A19CE7B31F4486FDFC0D28640',
  )
  expect(verifySm2(sm3, bytes(publicKey), message, signature)).toBe(true)
})

test('two implementations agree, also on what does not hold', () => {
  for (let i = 0; i < 8; i++) {
    const signer = signerFrom('yifa.log/1/sm3', 'sm2', randomBytes(32))
    const text = randomBytes(40 + i)
    const signed = signer.sign(text)
    const key = hex(signer.key.key)
    const opinions = (of: Uint8Array, about: Uint8Array): boolean[] => [
      verifySm2(sm3, signer.key.key, about, of),
      sm2.doVerifySignature(about, hex(of), key, { hash: true }),
    ]
    expect(opinions(signed, text)).toEqual([true, true])
    const place = i * 8
    expect(
      opinions(
        signed.map((byte, at) => (at === place ? byte ^ 1 : byte)),
        text,
      ),
    ).toEqual([false, false])
    expect(
      opinions(
        signed,
        Uint8Array.from(text, (byte, at) => (at === i ? byte ^ 1 : byte)),
      ),
    ).toEqual([false, false])
  }
})

test('what node:crypto calls SM2 is refused: it is another signature', () => {
  const { privateKey, publicKey: made } = generateKeyPairSync('ec', { namedCurve: 'SM2' })
  const point = new Uint8Array(made.export({ format: 'der', type: 'spki' }).subarray(-65))
  expect(point[0]).toBe(4)
  const wrong = sign('sm3', message, { key: privateKey, dsaEncoding: 'ieee-p1363' })
  expect(wrong).toHaveLength(64)
  expect(verifySm2(sm3, point, message, wrong)).toBe(false)
})

test.each([
  ['r is zero', new Uint8Array(64)],
  ['too short', signature.slice(1)],
  ['s beyond the order', Uint8Array.from([...signature.slice(0, 32), ...new Uint8Array(32).fill(255)])],
])('a signature does not hold whose %s', (_, wrong) => {
  expect(verifySm2(sm3, bytes(publicKey), message, wrong)).toBe(false)
})

test('a key that is no point of the curve verifies nothing', () => {
  const off = bytes(publicKey)
  off[64] = (off[64] as number) ^ 1
  expect(verifySm2(sm3, off, message, signature)).toBe(false)
})

test.each([
  ['of no length', new Uint8Array(0)],
  ['one byte too short', bytes(publicKey).slice(0, 64)],
  ['one byte too long', Uint8Array.from([...bytes(publicKey), 0])],
  ['written in compressed form', Uint8Array.from([2, ...bytes(publicKey).slice(1)])],
])('a key %s verifies nothing', (_, key) => {
  expect(verifySm2(sm3, key, message, signature)).toBe(false)
})

// The curve of GB/T 32918.5 by another hand, to make signatures that only a missing check would let pass.
const p = 0xfffffffeffffffffffffffffffffffffffffffff00000000ffffffffffffffffn
const n = 0xfffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54123n
const b = 0x28e9fa9e9d9f5e344d5a9e4bcf6509a7f39789f515ab8f92ddbcbd414d940e93n
const Curve = weierstrassN({
  ...{ p, n, b, h: 1n, a: p - 3n },
  Gx: 0x32c4ae2c1f1981195f9904466a39c9948fe30bbff2660be1715a4589334c74c7n,
  Gy: 0xbc3736a2f4f6779c59bdcee36b692153d0a9877cc62a474002df32e52139f0a0n,
})
const mod = (value: bigint, by = n): bigint => ((value % by) + by) % by
const power = (of: bigint, to: bigint, by: bigint): bigint => {
  let product = 1n
  for (let rest = to, square = of; rest > 0n; rest >>= 1n, square = (square * square) % by) if (rest & 1n) product = (product * square) % by
  return product
}
const bytes32 = (value: bigint): Uint8Array => bytes(value.toString(16).padStart(64, '0'))
const xOf = (count: bigint): bigint => Curve.BASE.multiply(count).x
const asSigned = (r: bigint, s: bigint): Uint8Array => Uint8Array.from([...bytes32(r), ...bytes32(s)])
/** A hash that gives whatever is wanted: as if somebody had found such a message. */
const lucky = (digest: bigint) => () => bytes32(mod(digest))

test('a signature whose r and s are each other’s opposite says nothing of the key, and is refused though its numbers fit', () => {
  const [r, s] = [n - 77n, 77n]
  const fits = lucky(r - xOf(s))
  expect(verifySm2(fits, bytes(publicKey), message, asSigned(r, s))).toBe(false)
  // The control: one further, with the key in it, the same way of making a digest leads to a signature that holds.
  const [d, t] = [BigInt(`0x${secret}`), mod(r + s + 1n)]
  expect(verifySm2(lucky(r - xOf(mod(s + 1n + t * d))), bytes(publicKey), message, asSigned(r, s + 1n))).toBe(true)
})

test('a signature that leads to the point at infinity is refused: there is no x to compare', () => {
  const d = BigInt(`0x${secret}`)
  const r = 12345n
  const s = mod(-r * d * power(1n + d, n - 2n, n))
  expect(mod(s + (r + s) * d)).toBe(0n)
  // As if infinity were 0, and as if the two opposite points were one that is doubled.
  for (const x of [0n, xOf(mod(2n * s))]) expect(verifySm2(lucky(r - x), bytes(publicKey), message, asSigned(r, s))).toBe(false)
})

test('r and s have one spelling: what is equal to them beyond the order, or is zero, is refused', () => {
  const d = BigInt(`0x${secret}`)
  const [r, s] = [5n, 7n]
  const holds = (asR: bigint, asS: bigint, digest = r - xOf(mod(s + (r + s) * d))) =>
    verifySm2(lucky(digest), bytes(publicKey), message, asSigned(asR, asS))
  expect(holds(r, s)).toBe(true)
  expect(holds(r + n, s)).toBe(false)
  expect(holds(r, s + n)).toBe(false)
  expect(holds(0n, s, -xOf(mod(s + s * d)))).toBe(false)
  expect(holds(r, 0n, r - xOf(mod(r * d)))).toBe(false)
  expect(holds(1n, n - 2n, 1n - xOf(mod(n - 2n - d)))).toBe(true)
})

test('a key has one spelling: a coordinate beyond the field is refused, though it is the same point', () => {
  // x = 0 lies on the curve where b has a root: y = b^((p+1)/4), for p is 3 modulo 4.
  const y = power(b, (p + 1n) / 4n, p)
  expect(mod(y * y - b, p)).toBe(0n)
  const r = 3n
  const t = mod(r + 1n)
  // A signature that holds for the key (0, y), though nobody has its secret.
  const at = (x: bigint, ordinate: bigint): Uint8Array => Uint8Array.from([4, ...bytes32(x), ...bytes32(ordinate)])
  const digest = r - Curve.BASE.add(Curve.fromAffine({ x: 0n, y }).multiply(t)).x
  expect(verifySm2(lucky(digest), at(0n, y), message, asSigned(r, 1n))).toBe(true)
  expect(verifySm2(lucky(digest), at(p, y), message, asSigned(r, 1n))).toBe(false)
})

// The leaves of transparency-dev/merkle; roots by SM3 of sizes 0 to 8, from the design.
const leaves = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'].map(bytes)
const roots = [
  '1ab21d8355cfa17f8e61194831e81a8f22bec8c728fefb747ed035eb5082aa2b',
  '2daef60e7a0b8f5e024c81cd2ab3109f2b4f155cf83adeb2ae5532f74a157fdf',
  '0b990fe0c7ad70f1bf1a1262f2c7908ea48146b14253a6db99f2917ab1f5cc4d',
  '209ec96a210d662a964772680e8544d18cab7b88ffec3e00962220349b56ea56',
  '28e4e307ef6d2d0c62d84b11ef96e835efe490f35b93c8f024ecfe38c8dd4377',
  'bb10c996aeebbcdc69be3715fc847344de77442d37a5ab8213da9f41785b103b',
  '8723c1ab1f82ddfba4a3733ac0c80d936d9f4c208c7dbc8cc81ca9fff8584f66',
  'bd36c22a1ac6ff4308e0c3cc1a85bf0ffa30538ec60a55c70413ab15d45db4d2',
  'bc48ba7a709184b5f2a631e1adeb8dc2a0d4c018c1d6cc89b5664fe154c93b38',
]

test.each(roots.map((root, size) => [size, root] as const))('SM3 root of %i leaves, by both implementations', (size, root) => {
  const first = leaves.slice(0, size)
  expect(hex(naiveRoot(sm3, first))).toBe(root)
  expect(
    hex(
      append(
        sm3,
        emptyFrontier,
        first.map((leaf) => leafHash(sm3, leaf)),
      ).root,
    ),
  ).toBe(root)
})

test('SM3 of abc, and the commitment of the design', () => {
  expect(hex(sm3(utf8('abc')))).toBe('66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0')
  const salt = Uint8Array.from({ length: 32 }, (_, i) => i)
  expect(hex(commitment(sm3, { path: 'party.idno', salt, value: '210102199001010000' }))).toBe(
    'a4e48d468ea329dd44b0d6e2a50e05373483773fcc3a446fd941c07448317026',
  )
})
