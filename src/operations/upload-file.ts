import { createHash } from 'node:crypto'
import { writeBlob } from '../store/blobs.ts'
import { BadRequest } from './door/request.ts'
import { operation } from './operation.ts'
import { storedFile } from './record-views.ts'
import { largestFile, uploadFileRequest } from './requests.ts'
import { sniffFile } from './sniff-file.ts'

/** Without folders, control characters and characters that mean something in a header or a shell. */
const safeName = (name: string): string => (name.split(/[\\/]/).at(-1) ?? '').replaceAll(/[\p{C}"'<>|:*?;]/gu, '_').slice(0, 120) || '文件'

export const uploadFile = operation({
  name: 'upload-file',
  says: {
    zh: '上传文件（PDF、JPEG、PNG、DOCX、OFD、纯文本，最大 20 MB）',
    en: 'Upload a file (PDF, JPEG, PNG, DOCX, OFD or plain text, at most 20 MB)',
  },
  method: 'post',
  path: '/files',
  input: uploadFileRequest,
  output: storedFile,
  may: 'signed-in',
  limited: 'upload',
  file: 'taken',
  async run(platform, { name, bytes }, caller) {
    if (bytes.length > largestFile)
      throw new BadRequest('request-incomplete', `The file has ${bytes.length} bytes; at most ${largestFile} are taken. Make it smaller.`)
    const type = sniffFile(bytes)
    if (type === undefined)
      throw new BadRequest(
        'request-incomplete',
        'The content of the file is no PDF, JPEG, PNG, DOCX, OFD or plain text in UTF-8. Convert it to one of these.',
      )
    const file = { sha256: createHash('sha256').update(bytes).digest('hex'), type, name: safeName(name), size: bytes.length }
    await writeBlob(platform.pool, platform.region, { ...file, bytes, owner: caller.person, at: new Date(platform.now()).toISOString() })
    return file
  },
})
