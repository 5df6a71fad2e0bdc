import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { sealedParties, sealedQuestions } from '../kernel/case/sealed.ts'
import { formOf } from '../kernel/form/check-content.ts'
import { act } from './act.ts'
import { findCase } from './case-access.ts'
import { BadRequest } from './door/request.ts'
import { operation } from './operation.ts'
import { openSealRequest } from './requests.ts'
import { type Look, openForLook } from './sealing/open-for-look.ts'
import { answerWords } from './shown/answer-words.ts'
import { citedTexts } from './shown/cited-texts.ts'
import { procedureOf, type Reading, readingOf, roleTitle } from './shown/reading.ts'
import { refusedView, type UnsealedView, unsealedView } from './views.ts'

/** What is sealed in a case, in clear: for the look that is on record at this position. */
async function unsealed(reading: Reading, look: Look): Promise<Pick<UnsealedView, 'answers' | 'names'>> {
  const { row, procedure, by } = await openForLook(reading.platform, look)
  const { file } = row
  const context = { texts: citedTexts(reading), day: reading.day, organ: (id: string) => reading.authority.organ(id, reading.day) }
  const answers = (procedure.acts[by]?.unseals ?? []).flatMap((name) => {
    const form = formOf(procedure, name)
    return sealedQuestions(procedure, name).flatMap((question) => {
      const [field, answer] = [form[question], file.answers[name]?.[question]]
      return field && answer !== undefined
        ? [{ act: name, name: question, ask: field.ask, shown: answerWords(answer, field, context) }]
        : []
    })
  })
  return {
    answers,
    names: sealedParties(procedure, file).map(({ role, party }) => ({ role: roleTitle(procedure, role), name: party.name })),
  }
}

/**
 * A look at what is sealed. It is an act of the procedure (`unseals`), attempted at the one door: who may look, on which provision and for what reason the
 * catalogue says; the look is on record before anything is shown, and so is every attempt of somebody else. No key makes asking twice one look.
 */
export const openSeal = operation({
  name: 'open-seal',
  says: {
    zh: '查看密封的身份信息：须有理由，每次查看都记录在案',
    en: 'Look at what is sealed in a case: with a reason, and every look is on record',
  },
  method: 'post',
  path: '/cases/:id/seal',
  input: openSealRequest,
  output: z.discriminatedUnion('kind', [unsealedView, refusedView]),
  may: 'signed-in',
  attempts: true,
  async run(platform, { id, answers }, caller) {
    const reading = await readingOf(platform, caller)
    const row = await findCase(platform, id)
    const procedure = row && (await procedureOf(platform, row.file))
    const by = Object.entries(procedure?.acts ?? {}).find(([, rule]) => rule.unseals !== undefined)?.[0]
    // Whether there is such a case is not for everyone to know.
    if (!row || by === undefined) throw new BadRequest('case-unknown', `There is no case '${id}' in which something is sealed.`)
    const answer = await act.run(platform, { key: randomUUID(), case: row.file.id, act: by, answers }, caller)
    if (answer.kind === 'refused') return answer
    const { seq, day, number } = answer
    return { kind: 'done', case: row.file.id, number, act: by, seq, day, ...(await unsealed(reading, { case: row.file.id, seq })) }
  },
})
