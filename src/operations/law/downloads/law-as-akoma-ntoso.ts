import { lawAkn } from '../../../documents/law/akn/law-akn.ts'
import { copyName } from '../../../documents/law/law-copy.ts'
import { operation } from '../../operation.ts'
import { fileView } from '../../record-views.ts'
import { copyLawRequest } from '../law-views.ts'
import { copyLaw } from './copy-law.ts'

export const lawAsAkomaNtoso = operation({
  name: 'law-as-akoma-ntoso',
  says: { zh: '下载法律文本（Akoma Ntoso 3.0）', en: 'Fetch a legal text as Akoma Ntoso 3.0 (OASIS LegalDocML)' },
  method: 'get',
  path: '/laws/:law/text.akn.xml',
  input: copyLawRequest,
  output: fileView,
  may: 'everyone',
  file: 'given',
  async run(platform, asked) {
    const copy = await copyLaw(platform, asked)
    return { name: copyName(copy, 'akn.xml'), type: 'application/akn+xml', bytes: new TextEncoder().encode(lawAkn(copy)) }
  },
})
