import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { evalMerkle } from '../../../scripts/eval-merkle.ts'

const file = fileURLToPath(new URL('../../../../shared/data/merkle/probes.json', import.meta.url))

test('our verifier agrees with every probe of transparency-dev/merkle', async ({ skip }) => {
  if (!existsSync(file)) skip(`${file} is absent: it is not part of the project.`)
  const { passed, total, failures } = await evalMerkle(file)
  expect(failures).toEqual([])
  expect(passed).toBe(total)
  expect(total).toBeGreaterThan(100)
})
