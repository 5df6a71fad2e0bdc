import { z } from 'zod'
import { operation } from '../operation.ts'
import { findLaw } from './find-law.ts'
import { lawVersionView, listLawVersionsRequest, showLawVersion } from './law-views.ts'

export const listLawVersions = operation({
  name: 'list-law-versions',
  says: { zh: '列出法律文本的历次版本', en: 'List the versions of a legal text, oldest first' },
  method: 'get',
  path: '/laws/:law/versions',
  input: listLawVersionsRequest,
  output: z.array(lawVersionView),
  may: 'everyone',
  async run(platform, { law }) {
    return (await findLaw(platform, law)).map(showLawVersion)
  },
})
