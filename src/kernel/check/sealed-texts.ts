import { placesIn } from '../case/fill-in.ts'
import { isSealedRole, sealedDoer, sealedQuestions } from '../case/sealed.ts'
import { formOf } from '../form/check-content.ts'
import type { Procedure } from '../procedure/grammar.ts'
import type { Finding } from './finding.ts'
import { textsOf } from './text-places.ts'

/** Whether a place of a text stands for something sealed: an answer, a name of who stands in a sealed role, or who does an act in it. */
function isSealedPlace(name: string, procedure: Procedure, act: string): boolean {
  if (name === 'signers' || /^actor\b/.test(name)) return sealedDoer(procedure, act) !== undefined
  const party = /^party:([^:]+)/.exec(name)?.[1]
  if (party !== undefined) return isSealedRole(procedure, party)
  const place = /^date\(([^)]+)\)/.exec(name)?.[1] ?? name
  const dot = place.lastIndexOf('.')
  const owner = place.slice(0, dot) === 'this' ? act : place.slice(0, dot)
  return owner in procedure.acts && sealedQuestions(procedure, owner).includes(place.slice(dot + 1))
}

/**
 * Nothing sealed is written into documents, registers, publications and offered answers, which are read without a look on record; and what is sealed can
 * be looked at by somebody.
 */
export function checkSealed(procedure: Procedure): Finding[] {
  const shown = Object.entries(procedure.acts).flatMap(([act, rule]) =>
    textsOf(rule).flatMap(({ word, text }) =>
      placesIn(text)
        .filter((name) => isSealedPlace(name, procedure, act))
        .map((name): Finding => {
          const says = {
            zh: `程序“${procedure.id}”的行为“${act}”：“${word}”写出了密封的内容“${name}”。`,
            en: `${procedure.id}: act '${act}': '${word}' writes '${name}', which is sealed.`,
          }
          return { severity: 'error', code: 'sealed-shown', procedure: procedure.id, act, says }
        }),
    ),
  )
  const unsealed = Object.values(procedure.acts).flatMap((rule) => rule.unseals ?? [])
  const never = Object.keys(procedure.acts)
    .filter((act) => sealedQuestions(procedure, act).length > 0 && !unsealed.includes(act))
    .map((act): Finding => {
      const says = {
        zh: `程序“${procedure.id}”的行为“${act}”有密封的内容，但没有行为可以启封（unseals）。`,
        en: `${procedure.id}: act '${act}' has sealed answers, and no act 'unseals' them.`,
      }
      return { severity: 'error', code: 'never-unsealed', procedure: procedure.id, act, says }
    })
  // Files are stored as they are: what is promised of a sealed answer would not hold for one.
  const files = Object.keys(procedure.acts).flatMap((act) =>
    sealedQuestions(procedure, act)
      .filter((name) => ['file', 'materials'].includes(formOf(procedure, act)[name]?.kind ?? ''))
      .map((name): Finding => {
        const says = {
          zh: `程序“${procedure.id}”的行为“${act}”：问题“${name}”密封，但文件不加密存放，不能密封。`,
          en: `${procedure.id}: act '${act}': '${name}' is sealed, and asks for a file. Files are not encrypted; ask for a text.`,
        }
        return { severity: 'error', code: 'sealed-file', procedure: procedure.id, act, says }
      }),
  )
  return [...shown, ...never, ...files]
}
