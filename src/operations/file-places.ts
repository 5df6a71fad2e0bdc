import type { Catalogue } from '../kernel/catalogue.ts'
import type { FilePlaces } from '../store/published-files.ts'
import { unpublishingIn } from './unpublishing.ts'

/** Where a catalogue publishes files: shown columns of registers, and rows of publications that are nothing but an uploaded file. */
export function filePlaces({ registers, procedures }: Catalogue): FilePlaces {
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
