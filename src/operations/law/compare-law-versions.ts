import { compareVersions } from '../../kernel/law/text/compare-versions.ts'
import { readLawRows } from '../../store/law/read-law.ts'
import { NotFound, operation } from '../operation.ts'
import { findLaw } from './find-law.ts'
import { compareLawVersionsRequest, lawChangesView, showLawVersion } from './law-views.ts'

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
    return { from: showLawVersion(older), to: showLawVersion(newer), same, changes: changes.map((change) => ({ ...change })) }
  },
})
