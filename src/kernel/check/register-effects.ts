import { placesIn } from '../case/fill-in.ts'
import type { Catalogue } from '../catalogue.ts'
import { formOf } from '../form/check-content.ts'
import type { EffectRule, Procedure } from '../procedure/grammar.ts'
import type { Register } from '../register/register.ts'
import type { Finding, FindingCode } from './finding.ts'

type Effect = EffectRule<string, string>

interface Where {
  readonly procedure: Procedure
  readonly act: string
  readonly effect: Effect
}

function found({ procedure, act, effect }: Where, code: FindingCode, zh: string, en: string): Finding {
  const severity = code === 'column-missing' ? ('warning' as const) : ('error' as const)
  const says = {
    zh: `程序“${procedure.id}”的行为“${act}”写入清单“${effect.register}”：${zh}`,
    en: `${procedure.id}: act '${act}' writes the register '${effect.register}': ${en}`,
  }
  return { severity, code, procedure: procedure.id, act, register: effect.register, says }
}

function checkKey(where: Where): Finding[] {
  const { key } = where.effect
  if (key.trim() === '') return [found(where, 'key-empty', '条目没有键。', 'the entry has no key.')]
  const form = formOf(where.procedure, where.act)
  return placesIn(key).flatMap((name) => {
    const own = name.startsWith('this.') ? form[name.slice(5)] : undefined
    return own?.optional
      ? [found(where, 'key-empty', `键由选填项“${name}”组成，可能为空。`, `the key is made of '${name}', which may be left out.`)]
      : []
  })
}

function checkColumns(where: Where, register: Register): Finding[] {
  const { effect, procedure, act } = where
  const copied = effect.copies ? Object.keys(formOf(procedure, act)) : []
  const written = [...new Set([...copied, ...Object.keys(effect.values ?? {})])]
  const unknown = written.filter((name) => !(name in register.columns))
  const missing =
    effect.change === 'enter'
      ? Object.keys(register.columns).filter((name) => !register.columns[name]?.optional && !written.includes(name))
      : []
  return [
    ...unknown.map((name) => found(where, 'column-unknown', `该清单没有“${name}”一栏。`, `it has no column '${name}'.`)),
    ...missing.map((name) =>
      found(where, 'column-missing', `新条目没有填写“${name}”一栏。`, `a new entry leaves the column '${name}' empty.`),
    ),
  ]
}

/** A day of effect must be a single place that gives a day. */
function checkDays(where: Where): Finding[] {
  const { procedure, act, effect } = where
  const isDay = (text: string): boolean => {
    const name = /^\{([^{}]+)\}$/.exec(text)?.[1]
    if (name === undefined) return false
    if (/^(day([+-]|$)|date\()/.test(name) || name === 'case.opened' || name.startsWith('due:')) return true
    const dot = name.lastIndexOf('.')
    const owner = name.slice(0, dot) === 'this' ? act : name.slice(0, dot)
    return formOf(procedure, owner)[name.slice(dot + 1)]?.kind === 'date'
  }
  return [effect.from, effect.to]
    .filter((text) => text !== undefined && !isDay(text))
    .map((text) => found(where, 'day-expected', `“${text}”不是日期。`, `'${text}' is not a day.`))
}

/** Registers that bar an act exist. */
export const checkBars = (procedure: Procedure, catalogue: Catalogue): Finding[] =>
  Object.entries(procedure.acts).flatMap(([act, rule]) =>
    (rule.unlessListed ?? [])
      .filter((bar) => !catalogue.registers.some(({ id }) => id === bar.register))
      .map(({ register }): Finding => {
        const says = {
          zh: `程序“${procedure.id}”的行为“${act}”受清单“${register}”限制，但目录中没有这份清单。`,
          en: `${procedure.id}: act '${act}' is barred by the register '${register}', which does not exist.`,
        }
        return { severity: 'error', code: 'register-unknown', procedure: procedure.id, act, register, says }
      }),
  )

/** Registers in which who does an act must stand exist, have the column that is looked at, and are at hand wherever the act is asked again. */
export const checkListings = (procedure: Procedure, catalogue: Catalogue): Finding[] =>
  Object.entries(procedure.acts).flatMap(([act, rule]) =>
    (rule.onlyListed ?? []).flatMap(({ register, column }): Finding[] => {
      const known = catalogue.registers.find(({ id }) => id === register)
      if (known?.holds && column in known.columns) return []
      const says = {
        zh: `程序“${procedure.id}”的行为“${act}”要求在清单“${register}”中载明“${column}”，目录中没有，或者该清单不由唯一入口掌握。`,
        en: `${procedure.id}: act '${act}' asks for '${column}' in the register '${register}', which does not exist, lacks it, or is none on which the door decides.`,
      }
      return [{ severity: 'error', code: 'register-unknown', procedure: procedure.id, act, register, says }]
    }),
  )

/** Registers in which the bounds of an amount or a quorum stand exist, and have the column that is compared. */
export const checkBoundRegisters = (procedure: Procedure, catalogue: Catalogue): Finding[] =>
  Object.entries(procedure.acts).flatMap(([act, rule]) => {
    const limits = [
      ...(rule.bounds ?? []).flatMap(({ field, least, most }) => [least, most].map((limit) => ({ what: field, limit }))),
      ...(rule.voices ?? []).flatMap((asked) => ('least' in asked ? [{ what: asked.of, limit: asked.least }] : [])),
    ]
    return limits.flatMap(({ what, limit }): Finding[] => {
      if (typeof limit !== 'object' || !('register' in limit)) return []
      const columns = catalogue.registers.find(({ id }) => id === limit.register)?.columns
      if (columns && limit.column in columns) return []
      const says = {
        zh: `程序“${procedure.id}”的行为“${act}”：“${what}”的限度取自清单“${limit.register}”的“${limit.column}”，目录中没有。`,
        en: `${procedure.id}: act '${act}': '${what}' is bounded by '${limit.column}' of the register '${limit.register}', which does not exist.`,
      }
      return [{ severity: 'error', code: 'register-unknown', procedure: procedure.id, act, register: limit.register, says }]
    })
  })

/** Effects name registers of the catalogue, with keys that are not empty, columns that exist, and days that are days. */
export function checkEffectsOf(procedure: Procedure, catalogue: Catalogue): Finding[] {
  const registers = new Map(catalogue.registers.map((register) => [register.id, register]))
  return Object.entries(procedure.acts).flatMap(([act, rule]) =>
    (rule.effects ?? []).flatMap((effect) => {
      const where = { procedure, act, effect }
      const register = registers.get(effect.register)
      if (!register) return [found(where, 'register-unknown', '目录中没有这份清单。', 'the catalogue has no such register.')]
      return [...checkKey(where), ...(effect.change === 'end' ? [] : checkColumns(where, register)), ...checkDays(where)]
    }),
  )
}
