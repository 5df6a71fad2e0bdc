import { type ArticleChange, compareVersions } from '../../kernel/law/text/compare-versions.ts'
import { markChanges } from '../../kernel/law/text/mark-changes.ts'
import { readLawRows } from '../../store/law/read-law.ts'
import { NotFound, operation } from '../operation.ts'
import { cutWords } from './cut-words.ts'
import { findLaw } from './find-law.ts'
import { compareLawVersionsRequest, lawChangesView, showLawVersion } from './law-views.ts'

function wordsOf({ kind, before, after }: ArticleChange) {
  if (kind !== 'changed' || before === undefined || after === undefined) return {}
  return { words: markChanges(before, after, cutWords).map((one) => ({ ...one })) }
}

export const compareLawVersions = operation({
  name: 'compare-law-versions',
  says: { zh: '逐条比较法律文本的两个版本', en: 'Compare two versions of a legal text article by article' },
  method: 'get',
  path: '/laws/:law/changes',
  input: compareLawVersionsRequest,
  output: lawChangesView,
  may: 'everyone',
  async run(platform, { law, from, to }) {
    const versions = await findLaw(platform, law)
    const listed = versions.map(({ version }) => version).join(', ')
    const newer = to === undefined ? versions.at(-1) : versions.find(({ version }) => version === to)
    if (!newer) throw new NotFound(`The library has no version ${to} of '${law}'. It has: ${listed}.`)
    const older = from === undefined ? versions[versions.indexOf(newer) - 1] : versions.find(({ version }) => version === from)
    if (!older)
      throw new NotFound(
        from === undefined
          ? `Version ${newer.version} of '${law}' is the oldest that the library has.`
          : `The library has no version ${from} of '${law}'. It has: ${listed}.`,
      )
    const [before, after] = await Promise.all([older, newer].map(({ root }) => readLawRows(platform.pool, platform.region, root)))
    const { same, changes } = compareVersions(before ?? [], after ?? [])
    const touched = new Set(changes.flatMap(({ to: number }) => (number === undefined ? [] : [number])))
    const articles = (after ?? []).filter(({ kind }) => kind === 'article' || kind === 'clause')
    return {
      from: showLawVersion(older),
      to: showLawVersion(newer),
      same,
      changes: changes.map((change) => ({ ...change, ...wordsOf(change) })),
      unchanged: articles.filter(({ number }) => !touched.has(number)).map(({ number }) => number),
    }
  },
})
