import { lawDocx } from '../../../documents/law/law-docx.ts'
import { lawFile } from './law-file.ts'

export const lawAsDocx = lawFile({
  name: 'law-as-docx',
  says: { zh: '下载法律文本（DOCX）', en: 'Fetch a legal text as DOCX' },
  ending: 'docx',
  type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  write: lawDocx,
})
