import type { NotHere } from '../src/kernel/define.ts'

/** Why a step or rule of the law is not carried by acts of this procedure. */
export const elsewhere = (zh: string, en: string) => ({ notHere: { zh, en } }) as const

/** What keeps a rule of the law: words of the grammar, a part of the platform, or properties beside them. */
export const kept = (zh: string, en: string, ...properties: readonly string[]) => ({ keptBy: { zh, en }, properties }) as const

/** A rule of the law that properties keep. */
export const by = (...properties: readonly string[]) => kept(`属性 ${properties.join('、')}`, `properties ${properties.join(', ')}`, ...properties)

/** A rule of the law that steps of it keep, which are tested themselves. */
export const bySteps = (...steps: readonly string[]) => kept(`步骤 ${steps.join('、')}`, `steps ${steps.join(', ')}`)

/** Of all steps, or all rules, of the fact base: another procedure carries them; one that carries a few puts them in their place. */
export const allElsewhere = <S extends string>(listed: Readonly<Record<S, unknown>>, why: NotHere): Record<S, NotHere> =>
  Object.fromEntries(Object.keys(listed).map((name) => [name, why])) as Record<S, NotHere>
