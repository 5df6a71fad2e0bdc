import type { Authority } from '../../src/kernel/authority/authority.ts'
import { addDays, type LocalDate } from '../../src/kernel/time/local-date.ts'
import type { Figure } from '../run-trials.ts'
import { none } from './figures.ts'
import { codesOf, lawfulSteps, tryAgain } from './lawful-steps.ts'

type Certificate = ReturnType<Authority['certificate']>

/** Certificates on the edge: expired yesterday, not held, suspended, withdrawn; and the one that ends today, which is good. */
const edges: Readonly<Record<string, (person: string, day: LocalDate) => Certificate>> = {
  'expired the day before': (person, day) => ({
    number: person,
    person,
    organ: 'organ-210102',
    state: 'valid',
    validUntil: addDays(day, -1),
  }),
  'no certificate': () => undefined,
  suspended: (person, day) => ({ number: person, person, organ: 'organ-210102', state: 'suspended', validUntil: addDays(day, 100) }),
  withdrawn: (person, day) => ({ number: person, person, organ: 'organ-210102', state: 'withdrawn', validUntil: addDays(day, 100) }),
}

/** Every act of the catalogue that officers sign: with each certificate on the edge of each signer, alone, and with one who signs twice. */
export const a09 =
  (cases = 60) =>
  async (): Promise<readonly Figure[]> => {
    const bad: string[] = []
    let [tried, lawful, acts] = [0, 0, new Set<string>()]
    for (const step of lawfulSteps(cases)) {
      const { procedure, tried: line, context } = step
      if (procedure.acts[line.act]?.officers === undefined || line.actor.kind !== 'staff') continue
      acts = acts.add(`${procedure.id}/${line.act}`)
      const signers = [line.actor, ...(line.withOfficers ?? [])]
      const withCertificate = (of: string, made: (person: string, day: LocalDate) => Certificate) => ({
        context: {
          ...context,
          authority: {
            ...context.authority,
            certificate: (person: string, day: LocalDate) =>
              person === of ? made(person, day) : context.authority.certificate(person, day),
          },
        },
      })
      for (const { person } of signers)
        for (const [how, made] of Object.entries(edges)) {
          tried++
          if (tryAgain(step, withCertificate(person, made)).kind === 'done') bad.push(`${procedure.id}/${line.act}: ${how}`)
        }
      for (const [how, withOfficers] of [
        ['alone', []],
        ['signing twice', [line.actor]],
      ] as const) {
        tried++
        const codes = codesOf(tryAgain(step, { tried: { ...line, withOfficers } }))
        if (!codes.includes('officers-too-few')) bad.push(`${procedure.id}/${line.act}: ${how}`)
      }
      // The last day of a certificate is still good.
      const last = withCertificate(line.actor.person, (person, day) => ({
        number: person,
        person,
        organ: 'organ-210102',
        state: 'valid',
        validUntil: day,
      }))
      if (tryAgain(step, last).kind === 'done') lawful++
    }
    return [
      none(
        `${acts.size} acts that officers sign, with a certificate on the edge, alone, or twice: accepted`,
        { tried, bad },
        { what: 'on the last day of the certificate, done', found: lawful },
      ),
    ]
  }
