import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { library } from '../catalogue/law/library.ts'
import { normalisedText, provisionAt } from '../src/kernel/law/text/law-text.ts'
import { parseLawText } from '../src/kernel/law/text/parse-law-text.ts'
import { evalLawImport, leastResolved } from './eval-law-import.ts'
import { dataFolder, texts } from './law-provisions.ts'

const there = existsSync(join(dataFolder, 'national'))
if (!there) console.log(`Skipped: ${dataFolder}/national is not there, so the law files are not read.`)

test.skipIf(!there)('every national text is read, its references to itself resolve, and counts agree with what others counted', () => {
  const figures = evalLawImport([join(dataFolder, 'national'), join(dataFolder, 'newer')])
  expect(figures.refused).toEqual([])
  expect(figures.files - figures.skipped).toBe(1534)
  // Eight files are one Civil Code.
  expect(figures.laws).toBe(1527)
  expect(figures.references.resolved / figures.references.total).toBeGreaterThanOrEqual(leastResolved)
  // A misprinted label, articles run together in one line, and new articles quoted by an amendment: a simple count misses all three.
  expect(figures.counted.other.map((line) => line.replace(/^.*\//, '').replace(/[（(.].*/, ''))).toEqual([
    '宪法修正案',
    '农民专业合作社法',
    '飞行基本规则',
  ])
  expect(figures.compared).toMatchObject({ same: 76, of: 76 })
  expect(figures.force.differ).toBeLessThanOrEqual(1)
})

test.skipIf(!there)('provisions that the catalogue relies on have the very hash that was reviewed', () => {
  const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')
  let checked = 0
  for (const { id, provisions } of library) {
    const file = texts[id]
    if (!file?.endsWith('.md')) continue
    const parsed = parseLawText(readFileSync(join(dataFolder, file), 'utf8'), file)
    if (parsed.kind !== 'law') throw new Error(`${file} is not read as a law.`)
    for (const [at, provision] of Object.entries<{ sha256?: string }>(provisions)) {
      if (provision.sha256 === undefined) continue
      const node = provisionAt(parsed.text, at)
      expect({ id, at, sha256: node && sha256(normalisedText(node)) }).toEqual({ id, at, sha256: provision.sha256 })
      checked++
    }
  }
  expect(checked).toBeGreaterThan(400)
})
