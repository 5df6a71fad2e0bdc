import { printVolume } from '../documents/volume/print-volume.ts'
import type { Volume, VolumeEvent, VolumeFile } from '../documents/volume/volume.ts'
import type { LocalDate } from '../kernel/time/local-date.ts'
import { readCaseDocuments } from '../store/read-documents.ts'
import { needsPersonal, openCase } from './case-access.ts'
import { NotFound, operation } from './operation.ts'
import { readFile } from './read-file.ts'
import { fileView } from './record-views.ts'
import { byId } from './requests.ts'
import { type Reading, readingOf } from './shown/reading.ts'
import { showCase } from './shown/show-case.ts'
import type { CaseView, EventView } from './views.ts'

/** Most bytes of originals that one volume carries; further ones are listed by their hash. */
const mostBytes = 60 * 1024 * 1024

const told = new Set<EventView['kind']>(['done', 'overdue'])

function showEvent({ title, day, actor, withOfficers, kind, basis, answers, documents, leafHash }: EventView): VolumeEvent {
  return {
    title: kind === 'overdue' ? `逾期未办：${title.zh}` : title.zh,
    day,
    by: [actor, ...withOfficers].filter((name) => name !== '').join('、'),
    hash: leafHash,
    lines: [
      ...(basis.length > 0 ? [`依据：${basis.map((one) => `《${one.title}》${one.place}`).join('、')}`] : []),
      ...answers.map(({ ask, shown, files }) => `${ask.zh}：${files.length > 0 ? files.map((file) => file.title).join('、') : shown}`),
      ...documents.map(({ title: made, number }) => `文书：${made} ${number}`),
    ],
  }
}

/** What the cover says. */
const factsOf = (view: CaseView): Volume['facts'] => [
  ['案号', view.number],
  ['机关', view.organ.name.zh],
  ['程序', view.procedure.title.zh],
  ...(view.item ? [['事项', view.item.title.zh] as const] : []),
  ...view.parties.map((party) => [party.role.zh, party.name] as const),
  ...(view.opened ? [['开始', view.opened] as const] : []),
  ['状态', view.outcome ? view.outcome.zh : view.finished ? '已办结' : '办理中'],
]

/** The originals that the case names, each once, as far as one file carries them. Whoever is given an original of evidence is put on record. */
async function originals(events: readonly EventView[], id: string, { platform, caller }: Reading): Promise<VolumeFile[]> {
  const named = events.flatMap((event) =>
    event.answers.flatMap(({ files }) => files.map((file) => ({ ...file, day: event.day as LocalDate }))),
  )
  const files: VolumeFile[] = []
  let carried = 0
  for (const { sha256, title, day } of new Map(named.map((file) => [file.sha256, file])).values()) {
    const read = await readFile.run(platform, { sha256, case: id }, caller).catch((fault: unknown) => {
      if (fault instanceof NotFound) return undefined
      throw fault
    })
    const fits = read !== undefined && carried + read.bytes.length <= mostBytes
    if (fits) carried += read.bytes.length
    const name = `${String(files.length + 1).padStart(2, '0')}-${read?.name ?? sha256.slice(0, 16)}`
    files.push({ title, sha256, day, name, type: read?.type ?? '', ...(fits && { bytes: read.bytes }) })
  }
  return files
}

export const caseVolume = operation({
  name: 'case-volume',
  says: {
    zh: '下载案卷：目录、经过、文书和原件合为一个 PDF',
    en: 'Fetch the volume of a case: index, course, documents and originals in one PDF',
  },
  method: 'get',
  path: '/cases/:id/volume',
  input: byId,
  output: fileView,
  may: 'signed-in',
  file: 'given',
  limited: 'upload',
  async run(platform, { id }, caller) {
    const reading = await readingOf(platform, caller)
    const opened = await openCase(reading, id)
    if (!needsPersonal(opened.reader)) throw new NotFound(`There is no case '${id}' whose volume you may read.`)
    const view = await showCase(opened, reading)
    const events = view.timeline.filter(({ kind }) => told.has(kind))
    const documents = await readCaseDocuments(platform.pool, platform.region, view.id)
    const volume: Volume = {
      number: view.number,
      title: view.title,
      organ: view.organ.name.zh,
      date: (events.at(-1)?.day ?? reading.day) as LocalDate,
      facts: factsOf(view),
      events: events.map(showEvent),
      documents: documents.map(({ body: { sha256, ...document } }) => ({ document, sha256 })),
      files: await originals(events, view.id, reading),
    }
    return { name: `案卷${view.number}.pdf`, type: 'application/pdf', bytes: await printVolume(volume, platform.publicUrl) }
  },
})
