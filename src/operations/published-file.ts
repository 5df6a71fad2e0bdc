import { z } from 'zod'
import { readBlob } from '../store/blobs.ts'
import { isPublishedFile } from '../store/published-files.ts'
import { filePlaces } from './file-places.ts'
import { NotFound, operation } from './operation.ts'
import { fileView } from './record-views.ts'

export const publishedFile = operation({
  name: 'published-file',
  says: { zh: '下载已经公开的文件：公开清单或者公示中载明的文本', en: 'Fetch a file that a public register or a publication names' },
  method: 'get',
  path: '/published-files/:sha256',
  input: z.object({ sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
  output: fileView,
  may: 'everyone',
  file: 'given',
  async run({ catalogue, pool, region }, { sha256 }) {
    const open = await isPublishedFile(pool, region, sha256, filePlaces(catalogue))
    const file = open ? await readBlob(pool, region, sha256) : undefined
    if (!file) throw new NotFound(`No file ${sha256} was published here.`)
    return { name: file.name, type: file.type, bytes: file.bytes }
  },
})
