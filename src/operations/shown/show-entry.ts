import type { Answer } from '../../kernel/form/field.ts'
import { maskPersonal } from '../../kernel/form/personal/mask-personal.ts'
import type { Register } from '../../kernel/register/register.ts'
import type { LocalDate } from '../../kernel/time/local-date.ts'
import { type Caller, NotFound } from '../operation.ts'
import type { EntryView, RegisterView } from '../views.ts'
import { answerWords } from './answer-words.ts'
import { citedTexts } from './cited-texts.ts'
import { masked } from './masking.ts'
import { shownKey } from './personal-key.ts'
import type { Reading } from './reading.ts'
import { showCitation } from './show-citation.ts'
import { procedureChanging } from './show-opening.ts'

/** Columns of a register that the caller may see: staff all, everyone else those shown to the public. */
export const columnsFor = (register: Register, caller: Caller): readonly string[] =>
  caller.kind === 'staff' ? Object.keys(register.columns) : (register.shown ?? [])

export const maySee = (register: Register, caller: Caller): boolean => register.shown !== undefined || caller.kind === 'staff'

/** @throws NotFound when there is none, and also when the caller may not know of it */
export function registerFor({ platform, caller }: Reading, id: string): Register {
  const register = platform.catalogue.registers.find((one) => one.id === id)
  if (!register || !maySee(register, caller))
    throw new NotFound(`There is no register '${id}' that you may read. List the registers to see which there are.`)
  return register
}

/** @throws NotFound where the public asks for another day than the present one of a register that forgets */
export function requireShownOn(register: Register, days: readonly string[], { caller, day }: Reading): void {
  if (!register.forgets || caller.kind === 'staff' || days.every((asked) => asked === day)) return
  throw new NotFound(`The register '${register.id}' shows the public what stands today, and nothing of other days. Ask without a day.`)
}

export function showRegister(register: Register, reading: Reading): RegisterView {
  const { platform, caller } = reading
  return {
    id: register.id,
    title: register.title,
    basis: showCitation(reading, register.basis),
    public: register.shown !== undefined,
    changedBy: procedureChanging(platform.catalogue.procedures, register.id).map(({ id, title }) => ({ procedure: id, title })),
    columns: columnsFor(register, caller).map((name) => ({ name, title: register.columns[name]?.ask ?? { zh: name, en: name } })),
  }
}

/** What a column says, as people read it; personal data is masked whoever reads. */
export function showColumn(register: Register, name: string, value: Answer | undefined, reading: Reading): string {
  const { authority, day } = reading
  const field = register.columns[name]
  if (!field || value === undefined) return ''
  const shown = answerWords(value, field, { day, texts: citedTexts(reading), organ: (id) => authority.organ(id, day) })
  if (field.personal) return masked(shown, field)
  // What everybody reads was written by hand, and may hold what it should not.
  return register.shown?.includes(name) && (field.kind === 'text' || field.kind === 'longText') ? maskPersonal(shown) : shown
}

interface Version {
  readonly key: string
  readonly values: Readonly<Record<string, Answer>>
  readonly from: LocalDate
  readonly to?: LocalDate | null
  readonly seq: number
}

export function showEntry(register: Register, { key, values, from, to, seq }: Version, reading: Reading): EntryView {
  const columns = columnsFor(register, reading.caller)
  return {
    register: register.id,
    key: shownKey(register, { key, values }, reading.caller),
    from,
    ...(to && { to }),
    seq,
    values: Object.fromEntries(columns.map((name) => [name, showColumn(register, name, values[name], reading)])),
  }
}
