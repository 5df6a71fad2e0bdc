import type { Catalogue } from '../catalogue.ts'
import type { EntriesOf } from '../form/field.ts'
import type { Procedure } from '../procedure/grammar.ts'
import { listedByOrgan } from '../register/register.ts'
import type { Finding } from './finding.ts'

const columnsOf = ({ organ, title, candidates = {} }: EntriesOf): string[] =>
  [
    organ,
    title,
    candidates.ending?.column,
    candidates.text?.column,
    candidates.text?.since,
    candidates.replaced && (title ?? 'title'),
    candidates.replaced?.since,
  ].filter((column) => column !== undefined)

/** Questions that name entries of a register: it exists with the columns they are listed by, and its list can be loaded for an act. */
export function checkEntryQuestions(procedure: Procedure, catalogue: Catalogue): Finding[] {
  const questions = Object.entries(procedure.acts).flatMap(([act, rule]) =>
    Object.entries(rule.form ?? {}).flatMap(([name, { of }]) => (of ? [{ act, name, of }] : [])),
  )
  return questions.flatMap(({ act, name, of }): Finding[] => {
    const found = (code: Finding['code'], zh: string, en: string): Finding => ({
      severity: 'error',
      code,
      procedure: procedure.id,
      act,
      register: of.register,
      says: {
        zh: `程序“${procedure.id}”的行为“${act}”：问题“${name}”${zh}`,
        en: `${procedure.id}: act '${act}': the question '${name}' ${en}`,
      },
    })
    const register = catalogue.registers.find(({ id }) => id === of.register)
    if (!register) return [found('register-unknown', `所列的清单“${of.register}”不存在。`, `lists '${of.register}', which does not exist.`)]
    const held =
      register.holds && !(listedByOrgan.includes(register.holds) && of.organ === 'organ')
        ? [
            found(
              'register-held',
              `不能列举“${of.register}”：它由系统按职权、人员、法律使用。`,
              `cannot list '${of.register}', on which the door itself decides.`,
            ),
          ]
        : []
    const missing = columnsOf(of).filter((column) => !(column in register.columns))
    return [
      ...held,
      ...missing.map((column) =>
        found(
          'column-unknown',
          `使用了清单“${of.register}”没有的“${column}”一栏。`,
          `uses the column '${column}', which '${of.register}' does not have.`,
        ),
      ),
    ]
  })
}
