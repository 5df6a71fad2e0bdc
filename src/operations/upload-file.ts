import { writeBlob } from '../store/blobs.ts'
import { sha256Hex } from '../store/sha256.ts'
import { atLeisure } from '../store/transaction.ts'
import { BadRequest } from './door/request.ts'
import { operation } from './operation.ts'
import { storedFile } from './record-views.ts'
import { largestFile, largestMedia, uploadFileRequest } from './requests.ts'
import { isMedia, sniffFile } from './sniffing/sniff-file.ts'

/** Without folders, control characters and characters that mean something in a header or a shell. */
const safeName = (name: string): string => (name.split(/[\\/]/).at(-1) ?? '').replaceAll(/[\p{C}"'<>|:*?;]/gu, '_').slice(0, 120) || '文件'

export const uploadFile = operation({
  name: 'upload-file',
  says: {
    zh: '上传文件（PDF、JPEG、PNG、DOCX、OFD、纯文本，最大 20 MB；录音、录像最大 100 MB）',
    en: 'Upload a file (PDF, JPEG, PNG, DOCX, OFD or plain text of at most 20 MB; sound or video of at most 100 MB)',
  },
  method: 'post',
  path: '/files',
  input: uploadFileRequest,
  output: storedFile,
  may: 'signed-in',
  limited: 'upload',
  file: 'taken',
  largest: largestMedia,
  async run(platform, { name, bytes, sha256: told }, caller) {
    const type = sniffFile(bytes)
    if (type === undefined)
      throw new BadRequest(
        'request-incomplete',
        'The content of the file is no PDF, JPEG, PNG, sound, video, DOCX, OFD or plain text in UTF-8, or it is two of these at once. Convert it to one of them.',
      )
    const most = isMedia(type) ? largestMedia : largestFile
    if (bytes.length > most)
      throw new BadRequest(
        'request-incomplete',
        `The file has ${bytes.length} bytes; at most ${most} are taken of '${type}'. Make it smaller.`,
      )
    const sha256 = sha256Hex(bytes)
    if (told !== undefined && told !== sha256)
      throw new BadRequest(
        'request-incomplete',
        `The file arrived with the hash ${sha256}, and was sent with ${told}: it was altered on its way. Send it again.`,
      )
    const file = { sha256, type, name: safeName(name), size: bytes.length }
    // A large file takes the database longer than anything else that is asked of it.
    await writeBlob(atLeisure(platform.pool), platform.region, {
      ...file,
      bytes,
      owner: caller.person,
      at: new Date(platform.now()).toISOString(),
    })
    return file
  },
})
