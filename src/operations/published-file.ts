import { z } from 'zod'
import type { Catalogue } from '../kernel/catalogue.ts'
import { readBlob } from '../store/blobs.ts'
import { type FilePlaces, isPublishedFile } from '../store/published-files.ts'
import { NotFound, operation } from './operation.ts'
import { fileView } from './record-views.ts'
import { unpublishingIn } from './unpublishing.ts'

/** Where a catalogue publishes files: shown columns of registers, and rows of publications that are nothing but an uploaded file. */
function filePlaces({ registers, procedures }: Catalogue): FilePlaces {
  const columns = registers.flatMap(({ id, shown = [], columns: of }) =>
    shown.filter((name) => of[name]?.kind === 'file').map((column) => ({ register: id, column })),
  )
  const rows = procedures.flatMap(({ acts }) =>
    Object.entries(acts).flatMap(([own, { publishes }]) =>
      Object.entries(publishes?.rows ?? {}).flatMap(([row, text]) => {
        const [, act = '', field = ''] = /^\{(\w+)\.(\w+)\}$/.exec(text) ?? []
        const asked = acts[act === 'this' ? own : act]?.form?.[field]
        return publishes && asked?.kind === 'file' ? [{ kind: publishes.kind, row }] : []
      }),
    ),
  )
  return { columns, rows, unpublishing: unpublishingIn(procedures) }
}

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
