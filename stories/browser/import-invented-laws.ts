import { foundingOrgan } from '../../catalogue/demonstration-people.ts'
import { lawImport } from '../../catalogue/imports.ts'
import { importLaws } from '../../src/operations/law/import-law.ts'
import type { Platform } from '../../src/operations/platform.ts'
import { inventedLaws, longLaw } from '../fixtures/kept-texts/invented-laws.ts'

/** Takes the invented laws into the library of the demonstration province, as its keeper. */
export async function importInventedLaws(platform: Platform): Promise<void> {
  const { imported } = await importLaws(platform, {
    how: lawImport,
    title: '虚构法律文本入库',
    files: [...inventedLaws, longLaw],
    caller: {
      kind: 'staff',
      region: platform.region,
      person: 'keeper',
      name: '清单管理·演示',
      actsFor: [],
      posts: [{ person: 'keeper', organ: foundingOrgan, post: 'catalogue-keeper' }],
    },
  })
  if (imported !== inventedLaws.length + 1) throw new Error(`Only ${imported} of the invented laws were imported.`)
}
