import { lawAkn } from '../../../documents/law/akn/law-akn.ts'
import { lawFile } from './law-file.ts'

export const lawAsAkomaNtoso = lawFile({
  name: 'law-as-akoma-ntoso',
  says: { zh: '下载法律文本（Akoma Ntoso 3.0）', en: 'Fetch a legal text as Akoma Ntoso 3.0 (OASIS LegalDocML)' },
  ending: 'akn.xml',
  type: 'application/akn+xml',
  write: lawAkn,
})
