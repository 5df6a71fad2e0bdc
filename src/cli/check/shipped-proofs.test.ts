import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { liaoning } from '../../../catalogue/index.ts'
import { proofOfReport, readProof } from '../../kernel/check/proof/proof.ts'
import { proveOne } from '../../kernel/check/proof/prove-procedure.ts'
import { packProof, type ShippedProof, unpackProof } from '../../kernel/check/proof/shipped-proof.ts'
import { allToProve } from '../../kernel/check/properties/prove.ts'
import { proverHash } from './prover-hash.ts'

const shipped = JSON.parse(readFileSync('assets/proofs.json', 'utf8')) as ShippedProof[]
const prover = proverHash()
const all = allToProve(liaoning)
const packedOf = (id: string): ShippedProof => {
  const packed = shipped.find(({ procedure }) => procedure === id)
  if (!packed) throw new Error(`No proof of '${id}' is shipped. Run: npm run check -- --save`)
  return packed
}

test('the proofs that are shipped are of these declarations, these rules and this prover', () => {
  const stale = all.filter((one) => !unpackProof(one, prover, packedOf(one.procedure.id))).map(({ procedure }) => procedure.id)
  expect(stale, 'Made before the catalogue or the prover changed. Run: npm run check -- --save').toEqual([])
  expect(shipped.map(({ procedure }) => procedure)).toEqual(all.map(({ procedure }) => procedure.id))
})

test('proved again, small procedures give the very proof that is shipped', () => {
  const small = all.filter(({ procedure }) => packedOf(procedure.id).states <= 40)
  expect(small.length).toBeGreaterThan(20)
  for (const one of small) {
    const report = proveOne(one)
    expect(proofOfReport(one, prover, { report, seconds: 0 }).hash, one.procedure.id).toBe(packedOf(one.procedure.id).hash)
  }
}, 120_000)

test('the controls: a finding edited by hand, another prover, and weaker rules make no proof', () => {
  const one = all.find(({ procedure }) => procedure.id === 'penalty-summary')
  if (!one) throw new Error('The catalogue has no penalty-summary.')
  const packed = packedOf('penalty-summary')
  const whole = unpackProof(one, prover, packed)
  expect(whole && readProof(whole.text).procedure).toBe('penalty-summary')
  expect(whole && packProof(one, whole)).toEqual(packed)
  const held = packed.verdicts.findIndex(({ finding }) => finding === 'not-applicable')
  const edited = packed.verdicts.map((verdict, i) => (i === held ? { ...verdict, finding: 'holds' } : verdict))
  expect(unpackProof(one, prover, { ...packed, verdicts: edited })).toBeUndefined()
  expect(unpackProof(one, 'f'.repeat(64), packed)).toBeUndefined()
  expect(unpackProof({ ...one, properties: one.properties.slice(1) }, prover, packed)).toBeUndefined()
  const excused = {
    ...one.demands,
    procedure: 'penalty-summary',
    means: one.demands?.means ?? {},
    exceptions: { S1: { zh: '免', en: 'Excused' } },
  }
  expect(unpackProof({ ...one, demands: excused }, prover, packed)).toBeUndefined()
  const another = { ...one.procedure, title: { zh: '另一程序', en: 'Another' } }
  expect(unpackProof({ ...one, procedure: another }, prover, packed)).toBeUndefined()
})
