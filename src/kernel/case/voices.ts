import { accountsOf } from '../authority/natural-person.ts'
import { formOf } from '../form/check-content.ts'
import { kindOf } from '../form/kinds.ts'
import type { Procedure, Voices } from '../procedure/grammar.ts'
import type { Refusal } from '../refusal.ts'
import type { CaseFile } from './case-file.ts'
import type { Context } from './context.ts'
import { type Entering, scopeTried } from './entering.ts'
import { type EntryKey, limitKeys, readLimit } from './limits.ts'
import { isDone, isIncluded, voicesOf } from './marking.ts'

type Asked = Voices<string>

interface Where {
  readonly procedure: Procedure
  readonly file: CaseFile
  readonly tried: Entering
  readonly context: Context
}

/** Register entries in which a quorum of the act stands. */
export function quorumKeys(procedure: Procedure, file: CaseFile, tried: Entering, context: Context): EntryKey[] {
  const limits = (procedure.acts[tried.act]?.voices ?? []).flatMap((asked) => ('least' in asked ? [asked.least] : []))
  return limits.length === 0 ? [] : limitKeys(limits, scopeTried(procedure, file, tried, context))
}

const doerOf = (procedure: Procedure, act: string): string => [procedure.acts[act]?.by ?? ''].flat()[0] ?? ''

const refusal = (asked: Asked, rest: Pick<Refusal, 'code' | 'facts' | 'cure'> & Partial<Pick<Refusal, 'field' | 'check'>>): Refusal => ({
  check: 'procedure',
  basis: [asked.basis],
  ...rest,
})

/** More than half of those who answered answered this; nothing where no answer has so many. */
function opinionOfMost(voices: readonly string[]): string | undefined {
  const counts = new Map<string, number>()
  for (const voice of voices) counts.set(voice, (counts.get(voice) ?? 0) + 1)
  return [...counts].find(([, count]) => count * 2 > voices.length)?.[0]
}

function checkQuorum(asked: Extract<Asked, { least: unknown }>, where: Where): Refusal[] {
  const { procedure, file, tried, context } = where
  const needed = readLimit(asked.least, { file, scope: scopeTried(procedure, file, tried, context), context })
  if (typeof needed === 'object') {
    const facts = { register: needed.register, key: needed.key, day: context.day }
    return [refusal(asked, { check: 'content', code: 'entry-missing', facts, cure: { how: 'correct-answer' } })]
  }
  const present = Object.keys(voicesOf(file.marking, asked.of)).length
  if (present >= (needed ?? 0)) return []
  const cure = { how: 'do-first', act: asked.of, who: doerOf(procedure, asked.of) } as const
  return [refusal(asked, { code: 'quorum-missing', facts: { act: tried.act, first: asked.of, needed: needed ?? 0, present }, cure })]
}

function checkHeard(asked: Extract<Asked, { heard: unknown }>, { procedure, file, tried }: Where): Refusal[] {
  const spoken = voicesOf(file.marking, asked.of)
  const waiting = Object.keys(voicesOf(file.marking, asked.heard)).filter((person) => person !== tried.actor.person && !(person in spoken))
  if (waiting.length === 0) return []
  const cure = { how: 'do-first', act: asked.of, who: doerOf(procedure, asked.of) } as const
  return [refusal(asked, { code: 'not-all-heard', facts: { act: tried.act, first: asked.of, waiting: waiting.length }, cure })]
}

function checkMajority(asked: Extract<Asked, { majority: unknown }>, { procedure, file, tried, context }: Where): Refusal[] {
  const answer = tried.answers[asked.majority]
  const most = opinionOfMost(Object.values(voicesOf(file.marking, asked.of)))
  const why = tried.answers[asked.unless]
  if (answer === undefined || most === undefined || answer === most || (typeof why === 'string' && why.trim() !== '')) return []
  const form = formOf(procedure, tried.act)
  const [field, reasons] = [form[asked.majority], form[asked.unless]]
  const shown = field ? kindOf(field).show(most, field, { day: context.day }) : most
  const facts = { most: shown, question: reasons?.ask.zh ?? asked.unless, questionEn: reasons?.ask.en ?? asked.unless }
  return [refusal(asked, { check: 'content', code: 'against-majority', field: asked.unless, facts, cure: { how: 'correct-answer' } })]
}

function checkOne(asked: Asked, where: Where): Refusal[] {
  if ('least' in asked) return checkQuorum(asked, where)
  if ('heard' in asked) return checkHeard(asked, where)
  if ('majority' in asked) return checkMajority(asked, where)
  const { actor, act } = where.tried
  if (actor.person in voicesOf(where.file.marking, asked.of)) return []
  const facts = { person: actor.name, act, first: asked.of }
  return [
    refusal(asked, {
      check: 'person',
      code: 'not-among',
      facts,
      cure: { how: 'do-first', act: asked.of, who: doerOf(where.procedure, asked.of) },
    }),
  ]
}

/**
 * Checks 3 to 5 as far as they count persons: nobody has two voices in one round, enough are present, all were heard, and who departs from
 * the opinion of most says why. An act that is not in the case asks nothing of anybody.
 */
export function checkVoices(procedure: Procedure, file: CaseFile, tried: Entering, context: Context): Refusal[] {
  const rule = procedure.acts[tried.act]
  if (!rule || tried.actor.kind === 'law') return []
  const again: Refusal[] =
    rule.each !== undefined && accountsOf(tried.actor).some((person) => person in voicesOf(file.marking, tried.act))
      ? [
          {
            check: 'person',
            code: 'voice-given',
            facts: { person: tried.actor.name, act: tried.act },
            basis: [rule.basis].flat(),
            cure: { how: 'none' },
          },
        ]
      : []
  const where = { procedure, file, tried, context }
  const asked = (rule.voices ?? []).filter(({ of }) => isIncluded(procedure, file.marking, of) || isDone(file.marking, of))
  return [...again, ...asked.flatMap((one) => checkOne(one, where))]
}
