import { listProcedures } from '../../operations/list-procedures.ts'
import type { ProcedureSummary } from '../../operations/views.ts'
import type { Visit } from '../visit.ts'
import { isOpenToAll } from './choose-organ.tsx'

/** What a citizen or an enterprise may turn to an organ with, beside applying for a service item. What people come for most stands last in the plan. */
export const turnTo = async (visit: Visit): Promise<ProcedureSummary[]> =>
  (await visit.ask(listProcedures, {}))
    .filter(({ id, power, opens }) => id !== visit.platform.catalogue.registration?.procedure && !power && opens.some(isOpenToAll))
    .reverse()

/** Those of them that somebody means who typed these words: by name, or by the plain words of the catalogue. */
export function meant(visit: Visit, rows: readonly ProcedureSummary[], typed: string): ProcedureSummary[] {
  const text = typed.toLowerCase()
  const words = visit.platform.catalogue.plainWords ?? {}
  const fits = (name: string): boolean => name.toLowerCase().includes(text) || text.includes(name.toLowerCase())
  return rows.filter(({ id, title, opens }) =>
    [title.zh, title.en, ...opens.filter(isOpenToAll).flatMap((act) => [act.title.zh, act.title.en]), ...(words[id] ?? [])].some(fits),
  )
}

/** Matters of service items that somebody means who typed these words, by the plain words of the catalogue: 开饭馆 means a food business licence. */
export function mattersMeant({ platform }: Visit, typed: string): string[] {
  const text = typed.toLowerCase()
  const { plainWords = {}, procedures } = platform.catalogue
  const own = new Set(procedures.map(({ id }) => id))
  return Object.entries(plainWords).flatMap(([id, words]) =>
    !own.has(id) && words.some((word) => text.includes(word.toLowerCase())) ? [id] : [],
  )
}

/** How the procedure is called for who turns to it: by its act, where there is one. */
export function turnToTitle({ title, opens }: ProcedureSummary): ProcedureSummary['title'] {
  const acts = opens.filter(isOpenToAll)
  return (acts.length === 1 && acts[0]?.title) || title
}
