import type { Register } from '../../kernel/register/register.ts'
import type { LocalDate } from '../../kernel/time/local-date.ts'
import { readBlobHead } from '../../store/blobs.ts'
import { readCasePublications, type TracedVersion, traceEntries } from '../../store/normative/document-trail.ts'
import { findDocuments } from '../../store/normative/find-documents.ts'
import { readCaseDocuments } from '../../store/read-documents.ts'
import { NotFound, operation } from '../operation.ts'
import { actTitle, organRef, type Reading, readingOf } from '../shown/reading.ts'
import { showBasis } from '../shown/show-citation.ts'
import { showColumn } from '../shown/show-entry.ts'
import { showDocument } from './find-normative-documents.ts'
import { documentRegisters } from './normative-registers.ts'
import { type ReadNormativeDocumentView, readNormativeDocumentRequest, readNormativeDocumentView } from './normative-views.ts'

function showVersion(
  { register: id, from, to, seq, act, day, values, procedure }: TracedVersion,
  reading: Reading,
): ReadNormativeDocumentView['versions'][number] {
  const { catalogue, procedures } = reading.platform
  const register = catalogue.registers.find((one) => one.id === id) as Register
  return {
    register: { id, title: register.title },
    from,
    seq,
    act: actTitle(procedures.get(procedure), act),
    day,
    ...(to && { to }),
    values: (register.shown ?? []).flatMap((name) => {
      const shown = showColumn(register, name, values[name], reading)
      return shown === '' ? [] : [{ name, title: register.columns[name]?.ask ?? { zh: name, en: name }, shown }]
    }),
  }
}

/** Acts by which a party may open a case about an entry of these registers. */
function openingsOf(reading: Reading, registers: readonly string[], key: string): ReadNormativeDocumentView['openings'] {
  return reading.platform.catalogue.procedures.flatMap(({ id, about, acts, roles }) =>
    about && registers.includes(about.register)
      ? Object.entries(acts)
          .filter(([, rule]) => rule.starts && [rule.by].flat().some((role) => roles[role]?.kind === 'party'))
          .map(([act, { title, basis }]) => ({
            procedure: id,
            act,
            title,
            register: about.register,
            key,
            basis: showBasis(reading, basis),
          }))
      : [],
  )
}

export const readNormativeDocument = operation({
  name: 'read-normative-document',
  says: {
    zh: '查阅规范性文件：效力、文本、制定过程和历次登记',
    en: 'Read a normative document: validity, text, making, and every entry about it',
  },
  method: 'get',
  path: '/normative-documents/:number',
  input: readNormativeDocumentRequest,
  output: readNormativeDocumentView,
  may: 'everyone',
  async run(platform, { number, day }, caller) {
    const { pool, region } = platform
    const reading = await readingOf(platform, caller)
    const on = (day ?? reading.day) as LocalDate
    const registers = documentRegisters(platform)
    const [found] = await findDocuments({ client: pool, region, registers }, { day: on, number }, 1)
    if (!found)
      throw new NotFound(`No normative document with the number '${number}' was published by ${on}. Check every character, brackets too.`)
    const versions = await traceEntries(pool, region, [...registers.numbers, ...registers.inForce], [number])
    // The case in which the number was given is that of its making.
    const making = versions.find(({ register }) => registers.numbers.includes(register))?.caseId
    const [papers, publications, file] = await Promise.all([
      making === undefined ? [] : readCaseDocuments(pool, region, making),
      readCasePublications(pool, region, [...new Set(versions.map(({ caseId }) => caseId))]),
      found.sha256 ? readBlobHead(pool, region, found.sha256) : undefined,
    ])
    return {
      document: showDocument(found, reading),
      day: on,
      ...(found.sha256 && { sha256: found.sha256 }),
      ...(file && { file: { name: file.name, type: file.type, size: file.size } }),
      ...(found.filed && { filed: { day: found.filed, ...(found.filedWith && { with: organRef(reading, found.filedWith) }) } }),
      papers: papers.map(({ number: of, title, day: issued }) => ({ number: of, title, day: issued })),
      publications: publications.map(({ seq, kind, title, day: told }) => ({ seq, kind, title, day: told })),
      versions: versions.map((version) => showVersion(version, reading)),
      openings: openingsOf(reading, [...registers.numbers, ...registers.inForce], number),
    }
  },
})
