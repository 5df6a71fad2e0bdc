import { copyName } from '../../../documents/law/law-copy.ts'
import { lawMarkdown } from '../../../documents/law/law-markdown.ts'
import { operation } from '../../operation.ts'
import { fileView } from '../../record-views.ts'
import { copyLawRequest } from '../law-views.ts'
import { copyLaw } from './copy-law.ts'

export const lawAsMarkdown = operation({
  name: 'law-as-markdown',
  says: { zh: '下载法律文本（Markdown）', en: 'Fetch a legal text as Markdown, which can be imported again' },
  method: 'get',
  path: '/laws/:law/text.md',
  input: copyLawRequest,
  output: fileView,
  may: 'everyone',
  file: 'given',
  async run(platform, asked) {
    const copy = await copyLaw(platform, asked)
    return { name: copyName(copy, 'md'), type: 'text/markdown; charset=utf-8', bytes: new TextEncoder().encode(lawMarkdown(copy)) }
  },
})
