import type { FC } from 'hono/jsx'
import type { Text } from '../../kernel/law/instrument.ts'
import { termWords } from '../../kernel/time/period.ts'
import type { CaseView } from '../../operations/views.ts'
import { say, type Visit } from '../visit.ts'

/** What may be done against the decision of a case: what, where, until when. Shown as soon as something was decided. */
export const Remedies: FC<{ visit: Visit; file: CaseView }> = ({ visit, file }) => {
  const w = visit.words.remedies
  const remedies = visit.platform.procedures.get(file.procedure.id)?.remedies ?? []
  if (!file.outcome || remedies.length === 0) return null
  const filled = (text: Text): string => say(visit, text).replaceAll('{organ.name}', say(visit, file.organ.name))
  return (
    <section aria-labelledby="remedies">
      <h2 id="remedies">{w.title}</h2>
      <p>{w.says}</p>
      <ul class="cards">
        {remedies.map((remedy) => {
          const law = visit.platform.library.get(remedy.basis.law)
          return (
            <li>
              <h3>{say(visit, remedy.title)}</h3>
              <p>
                {w.where}
                {filled(remedy.where)}
              </p>
              <p>{w.until(say(visit, termWords(remedy.within)), remedy.from ? filled(remedy.from) : w.known)}</p>
              {law && (
                <p class="why">
                  {visit.words.legal.basis}《{law.short}》{w.article(remedy.basis.at)}
                </p>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
