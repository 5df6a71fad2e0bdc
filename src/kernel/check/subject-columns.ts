import { placesIn } from '../case/fill-in.ts'
import type { Catalogue } from '../catalogue.ts'
import type { ActRule, Procedure } from '../procedure/grammar.ts'
import { subjectAct } from '../procedure/words.ts'
import type { Finding } from './finding.ts'
import { textsOf } from './text-places.ts'

type Row = ActRule<string, string, string>

/** Columns of the subject that a row reads: in texts, and as days from which periods run. */
function columnsRead(rule: Row): string[] {
  const places = textsOf(rule).flatMap(({ text }) => placesIn(text).map((place) => /^(?:date\()?subject\.([^)+-]+)/.exec(place)?.[1]))
  const days = [rule.notBefore ?? [], rule.must, rule.may, rule.bySilence]
    .flat()
    .flatMap((within) => [within?.from, within?.before, within?.until])
    .map((date) => (date?.act === subjectAct ? date.field : undefined))
  return [...places, ...days].flatMap((column) => column ?? [])
}

/** The entry that a case is about: its register exists, with every column that the procedure reads. */
export function checkSubject(procedure: Procedure, catalogue: Catalogue): Finding[] {
  const { about } = procedure
  const read = Object.entries(procedure.acts).flatMap(([act, rule]) => columnsRead(rule).map((column) => ({ act, column })))
  const found = (code: Finding['code'], zh: string, en: string, act?: string): Finding => ({
    severity: 'error',
    code,
    procedure: procedure.id,
    ...(act !== undefined && { act }),
    ...(about && { register: about.register }),
    says: { zh: `程序“${procedure.id}”：${zh}`, en: `${procedure.id}: ${en}` },
  })
  // A place {subject.…} without a subject is reported with the other places.
  if (!about) return []
  const register = catalogue.registers.find(({ id }) => id === about.register)
  if (!register)
    return [
      found(
        'register-unknown',
        `标的所在清单“${about.register}”不存在。`,
        `it is about an entry of '${about.register}', which does not exist.`,
      ),
    ]
  const own = [...Object.values(about.same ?? {}), ...(about.holder ? [about.holder.id, about.holder.name] : [])].map((column) => ({
    act: undefined,
    column,
  }))
  return [...own, ...read]
    .filter(({ column }) => !(column in register.columns))
    .map(({ act, column }) =>
      found(
        'column-unknown',
        `清单“${about.register}”没有“${column}”一栏。`,
        `the register '${about.register}' has no column '${column}'.`,
        act,
      ),
    )
}
