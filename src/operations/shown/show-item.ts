import type { Item } from '../../kernel/authority/authority.ts'
import { formOf } from '../../kernel/form/check-content.ts'
import type { Answer } from '../../kernel/form/field.ts'
import { readCitation, writeCitation } from '../../kernel/law/written-citation.ts'
import type { Procedure } from '../../kernel/procedure/grammar.ts'
import type { FoundEntry } from '../../store/search-entries.ts'
import type { ItemSummary, ItemView } from '../views.ts'
import { organRef, type Reading } from './reading.ts'
import { showBasis, showCitation } from './show-citation.ts'
import { showForm } from './show-field.ts'

const word = (values: Readonly<Record<string, Answer>>, ...names: string[]): string => {
  const found = names.map((name) => values[name]).find((value) => typeof value === 'string' && value !== '')
  return typeof found === 'string' ? found : ''
}

/** Acts with which a party opens a case of the procedure. */
const openingActs = (procedure: Procedure | undefined): string[] =>
  Object.entries(procedure?.acts ?? {}).flatMap(([act, rule]) =>
    rule.starts && [rule.by].flat().some((role) => procedure?.roles[role]?.kind === 'party') ? [act] : [],
  )

/** Whether a party can apply on this item here: one of its procedures is known and opens with an act of theirs. */
const isOpen = (procedures: readonly string[], { platform }: Reading): boolean =>
  procedures.some((id) => openingActs(platform.procedures.get(id)).length > 0)

/** An item in one line; imported catalogue items, which no procedure handles yet, are read from what columns they share. */
export function summariseItem({ key, values }: FoundEntry, reading: Reading): ItemSummary {
  const zh = word(values, 'title', 'name')
  const organ = word(values, 'organ')
  const procedures = Array.isArray(values['procedures']) ? (values['procedures'] as readonly string[]) : []
  return {
    id: key,
    code: word(values, 'code'),
    title: { zh, en: word(values, 'titleEn', 'nameEn') || zh },
    organ:
      organ === ''
        ? { id: '', name: { zh: word(values, 'department', 'organName'), en: word(values, 'department', 'organName') } }
        : organRef(reading, organ),
    matter: word(values, 'matter'),
    open: isOpen(procedures, reading),
  }
}

function powerBasis(item: Item, reading: Reading): ItemView['basis'] {
  const { authority, day, platform } = reading
  const kinds = new Set(item.procedures.flatMap((id) => platform.procedures.get(id)?.power ?? []))
  const rows = [...kinds].flatMap((kind) => authority.powers(kind, item.matter, day)).filter((power) => power.organ === item.organ)
  const written = [...new Set(rows.flatMap((power) => power.basis.map(writeCitation)))]
  return showBasis(reading, written.map(readCitation))
}

/** An item with its guide, what it asks for and on which provision, and the forms with which a case is opened on it. */
export function showItem(item: Item, reading: Reading): ItemView {
  const { platform } = reading
  return {
    id: item.id,
    code: item.code,
    title: item.title,
    organ: organRef(reading, item.organ),
    matter: item.matter,
    open: isOpen(item.procedures, reading),
    guide: Object.entries(item.guide).map(([name, text]) => ({ name, text })),
    materials: item.materials.map(({ id, title, because, optional }) => ({
      id,
      title,
      because: showCitation(reading, because),
      optional: optional === true,
    })),
    basis: powerBasis(item, reading),
    procedures: item.procedures.flatMap((id) => {
      const procedure = platform.procedures.get(id)
      if (!procedure) return []
      const byParties = openingActs(procedure)
      return Object.keys(procedure.acts)
        .filter((act) => procedure.acts[act]?.starts)
        .map((act) => ({
          id,
          title: procedure.title,
          act,
          party: byParties.includes(act),
          form: showForm(formOf(procedure, act), reading, { item }),
        }))
    }),
  }
}
