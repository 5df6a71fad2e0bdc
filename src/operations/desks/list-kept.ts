import type { Procedure } from '../../kernel/procedure/grammar.ts'
import type { Register } from '../../kernel/register/register.ts'
import { type ChangedRow, readLatestChanges } from '../../store/read-desks.ts'
import { listCardRows } from '../../store/supervision/read-cards.ts'
import { operation } from '../operation.ts'
import { organsIn } from '../organs-in.ts'
import { nothing } from '../requests.ts'
import { type Reading, readingOf } from '../shown/reading.ts'
import { maySee, showColumn } from '../shown/show-entry.ts'
import { cardsShown, meaningsIn } from '../supervision/cards-shown.ts'
import { changedLaw } from '../supervision/facts-of.ts'
import { postsAt } from './desk-posts.ts'
import { type KeptListsView, keptListsView } from './desk-views.ts'

/** Most changes, and most cards, shown. */
const most = 30

/** Procedures in which holders of one of these posts act. */
const actedIn = (procedures: readonly Procedure[], posts: readonly string[]): Procedure[] =>
  procedures.filter(({ roles }) => Object.values(roles).some((role) => role.kind === 'staff' && posts.includes(role.post)))

const written = (procedures: readonly Procedure[]): Set<string> =>
  new Set(procedures.flatMap(({ acts }) => Object.values(acts).flatMap(({ effects = [] }) => effects.map(({ register }) => register))))

/** What a row is called: the first of its columns that is words and not somebody’s data. */
function nameOf(register: Register, row: ChangedRow, reading: Reading): string {
  const named = Object.entries(register.columns).filter(([, { kind, personal }]) => !personal && (kind === 'text' || kind === 'longText'))
  const preferred = named.find(([name]) => name === 'title' || name === 'name') ?? named[0]
  return preferred ? showColumn(register, preferred[0], row.values[preferred[0]], reading) : ''
}

function showChanges(rows: readonly ChangedRow[], registers: readonly Register[], reading: Reading): KeptListsView['changes'] {
  return rows.flatMap((row) => {
    const register = registers.find(({ id }) => id === row.register)
    if (!register) return []
    const { key, change, day, seq } = row
    return [{ register: { id: register.id, title: register.title }, key, change, day, seq, title: nameOf(register, row, reading) }]
  })
}

const open = new Set(['told', 'waiting', 'answered', 'upheld'])

/** Cards about changed law, in the divisions of the caller’s organs and below, that nobody has dealt with. */
async function touchedBy(reading: Reading, own: readonly string[]): Promise<KeptListsView['touched']> {
  const { platform, authority, day } = reading
  const divisions = own.flatMap((organ) => authority.organ(organ, day)?.division ?? [])
  const organs = [...new Set((await Promise.all(divisions.map((division) => organsIn(reading, division)))).flat())]
  const rules = (platform.catalogue.supervision?.rules ?? []).filter(({ watches }) => watches.sees === 'changedLaw')
  const lists = await Promise.all(
    rules.map(({ id }) =>
      listCardRows(platform.pool, platform.region, { filter: { organs, rule: id }, meanings: meaningsIn(platform), limit: 4 * most }),
    ),
  )
  const rows = lists.flat().filter((card) => open.has(card.state) && changedLaw(card) && changedLaw(card)?.kind !== 'case')
  return rows.slice(0, most).map(await cardsShown(reading, rows.slice(0, most)))
}

export const listKept = operation({
  name: 'list-kept',
  says: {
    zh: '我保管的清单：最近的变化，以及所依据的法律已经变动的条目',
    en: 'The registers I keep: what changed lately, and what leans on law that changed',
  },
  method: 'get',
  path: '/desks/lists',
  input: nothing,
  output: keptListsView,
  may: 'staff',
  async run(platform, _input, caller) {
    const reading = await readingOf(platform, caller)
    const posts = postsAt('lists', platform, caller)
    if (posts.length === 0) return { registers: [], changes: [], touched: [] }
    const procedures = actedIn(
      platform.catalogue.procedures,
      posts.map(({ post }) => post),
    )
    const kept = written(procedures)
    const registers = platform.catalogue.registers.filter(
      (register) => kept.has(register.id) && maySee(register, caller) && !register.readBy,
    )
    const ids = registers.map(({ id }) => id)
    const [rows, touched] = await Promise.all([
      readLatestChanges(platform.pool, platform.region, ids, most),
      touchedBy(
        reading,
        posts.map(({ organ }) => organ),
      ),
    ])
    return { registers: registers.map(({ id, title }) => ({ id, title })), changes: showChanges(rows, registers, reading), touched }
  },
})
