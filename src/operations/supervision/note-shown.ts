import { takesRole } from '../../kernel/authority/check-person.ts'
import { stateOf } from '../../kernel/case/marking.ts'
import { noteShown } from '../../store/supervision/text-looks.ts'
import type { OpenCase } from '../case-access.ts'
import { actorOf, type Reading } from '../shown/reading.ts'

/**
 * Notes that the caller is given, with the case, texts that they may examine, where a rule watches how soon that is done. The first time counts: who comes
 * back to what they read yesterday is not in haste.
 */
export async function noteTextsShown({ row: { file }, procedure }: OpenCase, reading: Reading): Promise<void> {
  const { platform, caller, authority, day } = reading
  const { pool, region, catalogue, now } = platform
  if (caller.kind !== 'staff') return
  const texts = (catalogue.supervision?.rules ?? []).flatMap(({ procedure: of, watches }) => {
    if (watches.sees !== 'hasty' || of !== file.procedure) return []
    const { times } = stateOf(file.marking, watches.of)
    const where = { procedure, file, authority, day }
    const theirs = watches.acts.some((act) =>
      [procedure.acts[act]?.by ?? []].flat().some((role) => takesRole(actorOf(caller), role, where)),
    )
    return times > 0 && theirs ? [{ caseId: file.id, person: caller.person, act: watches.of, times }] : []
  })
  if (texts.length > 0) await noteShown(pool, region, texts, new Date(now()).toISOString())
}
