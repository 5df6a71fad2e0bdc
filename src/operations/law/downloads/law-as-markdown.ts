import { lawMarkdown } from '../../../documents/law/law-markdown.ts'
import { lawFile } from './law-file.ts'

export const lawAsMarkdown = lawFile({
  name: 'law-as-markdown',
  says: { zh: '下载法律文本（Markdown）', en: 'Fetch a legal text as Markdown, which can be imported again' },
  ending: 'md',
  type: 'text/markdown; charset=utf-8',
  write: lawMarkdown,
})
