import type { Answer } from '../../kernel/form/field.ts'
import { isCitation, readCitation } from '../../kernel/law/written-citation.ts'
import { type Pin, pinsIn } from '../../kernel/record/receipt.ts'
import type { EventRow } from '../rows.ts'
import { sha256Hex } from '../sha256.ts'

/** A provision that an entry of a register cites, and the column in which it does. */
export interface ColumnCitation {
  readonly column: string
  /** Written `law:32(1)`. */
  readonly provision: string
}

/** Every provision that a register entry cites: whatever is written as a citation is one, whichever register it stands in. */
export function citedIn(values: Readonly<Record<string, Answer>>): ColumnCitation[] {
  return Object.entries(values).flatMap(([column, value]) => {
    const written = Array.isArray(value) ? (value as readonly string[]) : typeof value === 'string' ? [value] : []
    return written.filter(isCitation).map((provision) => ({ column, provision }))
  })
}

/** Everything that an act relied on: what its leaf says openly, and what it cited beside. */
const reliedOn = (event: EventRow): Pin[] => [...(event.relied ?? pinsIn(JSON.parse(event.leaf))), ...(event.body.cited ?? [])]

interface Provision {
  readonly law: string
  readonly at: string
  readonly text: string
}

export interface ReliedRows {
  /** The provisions of each basis. Acts of one kind rest on the same ones, so that a basis is kept once and named by its hash. */
  readonly texts: readonly (Provision & { readonly basis: string })[]
  readonly cases: readonly { readonly basis: string; readonly caseId: string }[]
  readonly entries: readonly (Provision & { register: string; key: string; seq: number; part: number; column: string })[]
}

const provisionOf = ({ provision, text }: Pin): Provision => ({ ...readCitation(provision), text })

const basisOf = (pins: readonly Pin[]): string => sha256Hex(pins.map(({ provision, text }) => `${provision}\t${text}`).join('\n'))

/** Rows of the projection of reliance that follow from these events. */
export function reliedRows(events: readonly EventRow[]): ReliedRows {
  const texts = new Map<string, ReliedRows['texts']>()
  const cases = new Map<string, ReliedRows['cases'][number]>()
  const entries: ReliedRows['entries'][number][] = []
  for (const event of events) {
    const pins = reliedOn(event)
    if (pins.length > 0) {
      const basis = basisOf(pins)
      if (!texts.has(basis))
        texts.set(
          basis,
          pins.map((pin) => ({ basis, ...provisionOf(pin) })),
        )
      cases.set(`${basis} ${event.caseId}`, { basis, caseId: event.caseId })
    }
    const known = new Map(pins.map((pin) => [pin.provision, pin.text]))
    event.body.entries?.forEach(({ register, key, change, values }, part) => {
      if (change === 'end') return
      for (const { column, provision } of citedIn(values)) {
        const text = known.get(provision) ?? ''
        entries.push({ register, key, seq: event.seq, part, column, ...provisionOf({ provision, text }) })
      }
    })
  }
  return { texts: [...texts.values()].flat(), cases: [...cases.values()], entries }
}
