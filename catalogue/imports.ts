/**
 * How files that somebody hands to the command line become acts: which act takes a row in, and what of the row it is told.
 * Nothing here is law; it stands with the catalogue because only the catalogue knows its own names.
 */

/** The act by which a region is founded, and its questions that name who keeps the lists from then on. */
export const founding = { procedure: 'founding', act: 'found', keeper: { person: 'person', name: 'personName' } }

/** A row of a published list of service items, as the national standard names its columns. */
interface ItemRow {
  readonly itemCode: string
  readonly name: string
  readonly department: string
  readonly deptCode: string
  readonly areaCode: string
  readonly taskType: string
}

/** The act by which service items are taken in (2.1). */
export const itemImport = {
  procedure: 'item-import',
  act: 'importRow',
  register: 'item-catalogue',
  answersOf: ({ itemCode, name, department, deptCode, areaCode, taskType }: ItemRow) => ({
    code: itemCode,
    name: name.trim(),
    department: department.trim(),
    area: areaCode,
    type: taskType,
    ...(deptCode.trim() !== '' && { departmentCode: deptCode.trim() }),
  }),
}

/** A version of a legal text, as it was read from its file; what the file does not say is empty or absent. */
interface LawVersion {
  readonly law: string
  readonly title: string
  readonly version: string
  readonly rank: string
  readonly issuer: string
  readonly number: string
  readonly inForce?: string
  readonly articles: number
  readonly file: string
  readonly sha256: string
  readonly root: string
}

/** The act by which versions of legal texts are taken into the library (32, 41.2). */
export const lawImport = {
  procedure: 'law-text-import',
  act: 'importVersion',
  register: 'law-texts',
  answersOf: ({ law: id, issuer, number, inForce, ...row }: LawVersion) => ({
    ...{ id, title: row.title, version: row.version, rank: row.rank, articles: row.articles },
    ...{ file: row.file, sha256: row.sha256, root: row.root },
    ...(issuer !== '' && { issuer }),
    ...(number !== '' && { number }),
    ...(inForce && { inForce }),
  }),
}
