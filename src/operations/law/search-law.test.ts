import { expect, test } from 'vitest'
import { searchableFrom } from '../../kernel/law/search/searchable-law.ts'
import type { LocalDate } from '../../kernel/time/local-date.ts'
import { indexLaws } from '../../store/law-search/index-laws.ts'
import { migrate } from '../../store/migrate.ts'
import { openDatabase } from '../../store/postgres/connect.ts'
import { cloneDatabase, templateDatabase } from '../../store/postgres/test-database.ts'
import type { Caller } from '../operation.ts'
import type { Platform } from '../platform.ts'
import { cutWords } from './cut-words.ts'
import { searchLaw } from './search-law.ts'
import { suggestLaws } from './suggest-laws.ts'

test('a search answers with marked text, facets and what else was meant, and names are suggested', async () => {
  const copy = await cloneDatabase(
    await templateDatabase('search-law', async (url) => {
      const fresh = await openDatabase({ url })
      await migrate(fresh.pool)
      await fresh.close()
    }),
  )
  const { pool, close } = await openDatabase({ url: copy.url })
  try {
    const from = '2020-01-01' as LocalDate
    const head = { id: '阅览法', version: from, title: '阅览法', shortTitles: ['阅览法'], rank: 'law', issuer: '某机关', from } as const
    await indexLaws(
      pool,
      'r',
      [searchableFrom(head, [{ at: '7', headings: '处罚', body: '借书证遗失，对听证结果不服的，可以申请复议。' }])],
      cutWords,
    )
    const platform = { pool, region: 'r', now: () => Date.parse('2026-03-02T01:00:00Z') } as unknown as Platform
    const nobody: Caller = { kind: 'public', region: 'r', person: '', name: '', actsFor: [], posts: [] }
    const found = searchLaw.output.parse(await searchLaw.run(platform, searchLaw.input.parse({ q: '借书证遗失听正' }), nobody))
    const [row] = found.rows
    expect(row?.at).toBe('7')
    expect(row?.marks.map(({ from: a, to: b }) => row.text.slice(a, b))[0]).toContain('遗失')
    expect(found.facets).toEqual({ ranks: { law: 1 }, issuers: { 某机关: 1 }, places: {} })
    const suggested = suggestLaws.output.parse(await suggestLaws.run(platform, suggestLaws.input.parse({ q: '阅览' }), nobody))
    expect(suggested.rows[0]).toEqual({ text: '阅览法', kind: 'title', law: '阅览法' })
  } finally {
    await close()
    await copy.drop()
  }
})
