import { copyName } from '../../../documents/law/law-copy.ts'
import { lawDocx } from '../../../documents/law/law-docx.ts'
import { operation } from '../../operation.ts'
import { fileView } from '../../record-views.ts'
import { copyLawRequest } from '../law-views.ts'
import { copyLaw } from './copy-law.ts'

export const lawAsDocx = operation({
  name: 'law-as-docx',
  says: { zh: '下载法律文本（DOCX）', en: 'Fetch a legal text as DOCX' },
  method: 'get',
  path: '/laws/:law/text.docx',
  input: copyLawRequest,
  output: fileView,
  may: 'everyone',
  file: 'given',
  async run(platform, asked) {
    const copy = await copyLaw(platform, asked)
    const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
    return { name: copyName(copy, 'docx'), type, bytes: await lawDocx(copy) }
  },
})
