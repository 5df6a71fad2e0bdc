import type { Answer } from '../../kernel/form/field.ts'
import type { LocalDate } from '../../kernel/time/local-date.ts'
import { listEntries } from '../../store/read-entries.ts'
import { readVersions } from '../../store/search-entries.ts'
import { NotFound, operation } from '../operation.ts'
import { byId } from '../requests.ts'
import { organRef, type Reading, readingOf } from '../shown/reading.ts'
import { provingAct } from './adopt-versions.ts'
import { type VersionsView, type VersionView, versionsView } from './proof-views.ts'

const word = (values: Readonly<Record<string, Answer>>, name: string): string => String(values[name] ?? '')
const list = (values: Readonly<Record<string, Answer>>, name: string): string[] => {
  const value = values[name]
  return Array.isArray(value) ? [...value] : []
}

type Found = Awaited<ReturnType<typeof readVersions>>[number]

function showVersion({ values, from, to }: Found, reading: Reading): VersionView {
  const reviewed = word(values, 'reviewedBy')
  return {
    version: word(values, 'version'),
    proof: word(values, 'proof'),
    from,
    ...(to !== null && { to }),
    on: word(values, 'publishedOn'),
    by: word(values, 'publishedBy'),
    organ: organRef(reading, word(values, 'organ')),
    ...(reviewed !== '' && { reviewed }),
    changes: word(values, 'changes'),
    case: word(values, 'case'),
  }
}

/** The register in which the act that proves enters what was found. */
const proofsRegister = ({ platform }: Reading): string | undefined => {
  const proving = provingAct(platform.catalogue, 'prove')
  return proving?.procedure.acts[proving.act]?.effects?.[0]?.register
}

async function proofsMade(reading: Reading, procedure: string): Promise<VersionsView['proofs']> {
  const register = proofsRegister(reading)
  if (register === undefined) return []
  const { pool, region } = reading.platform
  const rows = await listEntries(pool, region, { register, where: { procedure }, limit: 500 })
  return rows
    .toSorted((a, b) => b.seq - a.seq)
    .map(({ values }) => ({
      proof: word(values, 'proof'),
      version: word(values, 'version'),
      broken: list(values, 'broken'),
      on: word(values, 'provedOn'),
      case: word(values, 'case'),
    }))
}

export const listVersions = operation({
  name: 'list-versions',
  says: { zh: '程序的版本：何时由谁公布，检验是否通过', en: 'Versions of a procedure: published when and by whom, and what was proved' },
  method: 'get',
  path: '/procedures/:id/versions',
  input: byId,
  output: versionsView,
  may: 'everyone',
  async run(platform, { id }, caller): Promise<VersionsView> {
    const current = platform.door.definitions.current(id)
    if (!current) throw new NotFound(`There is no procedure '${id}'. List the procedures to see which there are.`)
    const reading = await readingOf(platform, caller)
    const registers = platform.catalogue.registers.filter(({ holds }) => holds === 'procedure-versions').map((register) => register.id)
    const rows = registers.length === 0 ? [] : await readVersions(platform.pool, platform.region, registers, id)
    const published = rows.map((row) => showVersion(row, reading))
    const inForce = published.find(({ from, to }) => from <= reading.day && (to === undefined || reading.day < (to as LocalDate)))
    return {
      procedure: { id, title: current.procedure.title },
      required: registers.length > 0,
      declared: current.row.hash,
      ...(inForce && { current: inForce }),
      published,
      proofs: await proofsMade(reading, id),
    }
  },
})
