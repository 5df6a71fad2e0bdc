import { liveStatements } from './live-statements.ts'
import { documentRows, entryRows, publicationRows } from './projection.ts'
import { relianceStatements } from './reliance/reliance-statements.ts'
import type { BatchWrite, CaseRow } from './rows.ts'
import { sealingKeyStatement } from './sealing/sealing-keys.ts'
import { forRows, type RowsStatement, rowsStatement, type Sending, type Statement } from './sending.ts'
import { tallied, tallyStatements } from './tally.ts'
import { tilesOfActs } from './tiles.ts'

const insertEvents = rowsStatement(
  'insertEvents',
  {
    seq: 'bigint',
    caseId: 'text',
    n: 'integer',
    kind: 'text',
    procedure: 'text',
    act: 'text',
    organ: 'text',
    day: 'date',
    at: 'timestamptz',
    leaf: 'text',
    leafHash: 'text',
  },
  (rows) => `
  insert into event (region, seq, case_id, n, kind, procedure, act, organ, day, at, leaf, leaf_hash)
  select $1, seq, "caseId", n, kind, procedure, act, organ, day, at, leaf, decode("leafHash", 'hex')
  from ${rows}`,
)

const insertOpenings = rowsStatement(
  'insertOpenings',
  { seq: 'bigint', salts: 'jsonb', body: 'jsonb', sealed: 'text' },
  (rows) => `
  insert into opening (region, seq, salts, body, sealed) select $1, seq, salts, body, sealed
  from ${rows}`,
)

const upsertCases = rowsStatement(
  'upsertCases',
  {
    id: 'text',
    number: 'text',
    procedure: 'text',
    definition: 'text',
    organ: 'text',
    matter: 'text',
    item: 'text',
    place: 'text',
    subject: 'jsonb',
    title: 'text',
    opened: 'date',
    outcome: 'text',
    finished: 'boolean',
    parties: 'jsonb',
    answers: 'jsonb',
    marking: 'jsonb',
    clocks: 'jsonb',
    tasks: 'jsonb',
    events: 'integer',
    lastSeq: 'bigint',
    lastLeaf: 'text',
    sealed: 'text',
  },
  (rows) => `
  insert into case_file (region, id, number, procedure, definition, organ, matter, item, place, subject, title, opened, outcome, finished, parties,
    answers, marking, clocks, tasks, events, last_seq, last_leaf, sealed)
  select $1, id, number, procedure, definition, organ, matter, item, place, subject, title, opened, outcome, finished, parties, answers, marking,
    clocks, tasks, events, "lastSeq", "lastLeaf", sealed
  from ${rows}
  on conflict (region, id) do update set definition = excluded.definition, outcome = excluded.outcome, finished = excluded.finished,
    parties = excluded.parties, answers = excluded.answers, marking = excluded.marking, clocks = excluded.clocks, tasks = excluded.tasks,
    events = excluded.events, last_seq = excluded.last_seq, last_leaf = excluded.last_leaf,
    sealed = excluded.sealed`,
)

const endEntries = rowsStatement(
  'endEntries',
  { register: 'text', key: 'text', from: 'date', seq: 'bigint' },
  (rows) => `
  update entry e set valid_to = x."from", touched = x.seq from ${rows}
  where e.region = $1 and e.register = any($2::text[]) and e.key = any($3::text[])
    and e.register = x.register and e.key = x.key and e.seq < x.seq and (e.valid_to is null or e.valid_to > x."from")`,
)

const insertEntries = rowsStatement(
  'insertEntries',
  { register: 'text', key: 'text', seq: 'bigint', part: 'smallint', values: 'jsonb', from: 'date', to: 'date' },
  (rows) => `
  insert into entry (region, register, key, seq, part, values, valid_from, valid_to, touched)
  select $1, register, key, seq, part, values, "from", "to", seq
  from ${rows}`,
)

const insertDocuments = rowsStatement(
  'insertDocuments',
  {
    number: 'text',
    seq: 'bigint',
    caseId: 'text',
    template: 'text',
    title: 'text',
    organ: 'text',
    day: 'date',
    body: 'jsonb',
    sha256: 'text',
  },
  (rows) => `
  insert into document (region, number, seq, case_id, template, title, organ, day, body, sha256)
  select $1, number, seq, "caseId", template, title, organ, day, body, sha256
  from ${rows}`,
)

const insertPublications = rowsStatement(
  'insertPublications',
  {
    seq: 'bigint',
    part: 'smallint',
    caseId: 'text',
    kind: 'text',
    organ: 'text',
    title: 'text',
    rows: 'jsonb',
    basis: 'text',
    day: 'date',
  },
  (rows) => `
  insert into publication (region, seq, part, case_id, kind, organ, title, rows, basis, day)
  select $1, seq, part, "caseId", kind, organ, title, rows, basis, day
  from ${rows}`,
)

const insertCards = rowsStatement(
  'insertCards',
  {
    seq: 'bigint',
    part: 'smallint',
    caseId: 'text',
    organ: 'text',
    rule: 'text',
    colour: 'text',
    act: 'text',
    due: 'date',
    day: 'date',
    about: 'text',
    change: 'text',
    facts: 'jsonb',
    type: 'text',
    answerCase: 'text',
  },
  (rows) => `
  insert into card (region, seq, part, case_id, organ, rule, colour, act, due, day, about, change, facts, type, answer_case)
  select $1, seq, part, "caseId", organ, rule, colour, act, due, day, about, change, facts, type, "answerCase"
  from ${rows}`,
)

const insertIdempotency = rowsStatement(
  'insertIdempotency',
  { key: 'text', requestHash: 'text', answer: 'jsonb', at: 'timestamptz' },
  (rows) => `
  insert into idempotency (region, key, request_hash, answer, at) select $1, key, "requestHash", answer, at
  from ${rows}`,
)

const upsertCounters = rowsStatement(
  'upsertCounters',
  { series: 'text', year: 'integer', last: 'integer' },
  (rows) => `
  insert into counter (region, series, year, last) select $1, series, year, last
  from ${rows}
  on conflict (region, series, year) do update set last = excluded.last`,
)

const insertDefinitions = rowsStatement(
  'insertDefinitions',
  { hash: 'text', procedure: 'text', json: 'text' },
  (rows) => `
  insert into definition (region, hash, procedure, json) select $1, hash, procedure, "json"
  from ${rows} on conflict do nothing`,
)

const updateRegion: Statement = {
  name: 'updateRegion',
  text: 'update region set size = $2, frontier = $3, registers = coalesce($4, registers) where region = $1',
}

/** A case with its parts laid out as the columns of `case_file`; written out whole, because copying from objects of many shapes takes far longer. */
function caseColumns({ file, finished, clocks, tasks, lastSeq, lastLeaf, sealed }: CaseRow): Record<string, unknown> {
  return {
    id: file.id,
    number: file.number,
    procedure: file.procedure,
    definition: file.definition,
    organ: file.organ,
    matter: file.matter,
    item: file.item,
    place: file.place,
    subject: file.subject,
    title: file.title,
    opened: file.opened,
    outcome: file.marking.outcome,
    finished,
    parties: file.parties,
    answers: file.answers,
    marking: file.marking,
    clocks,
    tasks,
    events: file.events,
    lastSeq,
    lastLeaf,
    sealed,
  }
}

/** The statements that write everything of one batch, in their order; `before` are the cases as they were loaded. */
export function batchStatements(region: string, batch: BatchWrite, before: ReadonlyMap<string, CaseRow>): Sending[] {
  const write = (statement: RowsStatement, rows: readonly object[]): Sending[] => forRows(statement, region, rows)
  const done = batch.events.filter((event) => event.kind === 'done')
  return [
    ...write(insertEvents, batch.events),
    ...write(insertOpenings, batch.events),
    ...tilesOfActs(region, batch.tiles),
    ...write(insertDefinitions, batch.definitions),
    ...write(upsertCases, batch.cases.map(caseColumns)),
    ...liveStatements(region, batch, before),
    ...entryRows(done).flatMap(({ ended, entered }) => [...write(endEntries, ended), ...write(insertEntries, entered)]),
    ...write(insertDocuments, done.flatMap(documentRows)),
    ...write(insertPublications, done.flatMap(publicationRows)),
    ...write(insertCards, batch.cards),
    ...relianceStatements(region, done),
    ...tallyStatements(region, tallied(batch, before)),
    ...write(
      insertIdempotency,
      batch.idempotency.map((row) => ({ ...row, at: batch.at })),
    ),
    ...write(sealingKeyStatement, batch.sealingKeys ?? []),
    ...write(upsertCounters, batch.counters),
    { ...updateRegion, values: [region, batch.size, batch.frontier, batch.registers ?? null] },
  ]
}
