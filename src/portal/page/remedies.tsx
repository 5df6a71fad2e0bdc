import type { FC } from 'hono/jsx'
import type { Text } from '../../kernel/law/instrument.ts'
import { termWords } from '../../kernel/time/period.ts'
import { periodPath } from '../../operations/periods/period-path.ts'
import { declaredQuestion } from '../../operations/periods/question-of.ts'
import { shelfOf } from '../../operations/shown/reading.ts'
import { showBasis } from '../../operations/shown/show-citation.ts'
import type { CaseView } from '../../operations/views.ts'
import { link, say, type Visit } from '../visit.ts'
import { Basis } from './legal.tsx'

/** What may be done against the decision of a case: what, where, until when. Shown as soon as something was decided. */
export const Remedies: FC<{ visit: Visit; file: CaseView }> = async ({ visit, file }) => {
  const w = visit.words.remedies
  const remedies = visit.platform.procedures.get(file.procedure.id)?.remedies ?? []
  if (!file.outcome || remedies.length === 0) return null
  const shelf = await shelfOf(visit.platform)
  const { counting } = visit.platform.catalogue
  const filled = (text: Text): string => say(visit, text).replaceAll('{organ.name}', say(visit, file.organ.name))
  return (
    <section aria-labelledby="remedies">
      <h2 id="remedies">{w.title}</h2>
      <p>{w.says}</p>
      <ul class="cards">
        {remedies.map((remedy) => (
          <li>
            <h3>{say(visit, remedy.title)}</h3>
            <p>
              {w.where}
              {filled(remedy.where)}
            </p>
            <p>{w.until(say(visit, termWords(remedy.within)), remedy.from ? filled(remedy.from) : w.known)}</p>
            <Basis visit={visit} of={showBasis(shelf, remedy.basis)} />
            {remedy.opens && (
              <p class="noprint">
                <a class="button" href={link(`/open/${remedy.opens.procedure}`, { against: file.id })}>
                  {w.startNow}
                </a>
              </p>
            )}
            <p class="noprint">
              <a href={periodPath(declaredQuestion({ term: remedy.within, whose: 'party', basis: [remedy.basis] }, counting))}>{w.count}</a>
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
