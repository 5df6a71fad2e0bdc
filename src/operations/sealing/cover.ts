/** Where in a row something stands: names of members and places in lists, from the outside in. */
export type Path = readonly (string | number)[]

/** What stands instead of something that is sealed. */
export const coverText = '***'

/** Something that is to be covered: where it stands, and what stands there instead. */
export interface Hidden {
  readonly path: Path
  readonly shown: unknown
}

type Tree = Readonly<Record<string | number, unknown>>

const at = (tree: unknown, path: Path): unknown => path.reduce((value: unknown, name) => (value as Tree | undefined)?.[name], tree)

/** The same row with another value at one place; everything beside it is left as it is. */
function put<Row>(row: Row, [name, ...rest]: Path, value: unknown): Row {
  if (name === undefined) return value as Row
  const copy = Array.isArray(row) ? [...row] : { ...row }
  ;(copy as Record<string | number, unknown>)[name] = put((row as unknown as Tree)[name], rest, value)
  return copy as Row
}

/** A row with these places covered, and what stood there, as a text. Places that the row does not have are passed over. */
export function cover<Row>(row: Row, hidden: readonly Hidden[]): { covered: Row; secrets: string } {
  const there = hidden.filter(({ path }) => at(row, path) !== undefined)
  return {
    covered: there.reduce((made, { path, shown }) => put(made, path, shown), row),
    secrets: JSON.stringify(there.map(({ path }) => [path, at(row, path)])),
  }
}

/** A row with what was covered in its places again. */
export const uncover = <Row>(row: Row, secrets: string): Row =>
  (JSON.parse(secrets) as [Path, unknown][]).reduce((made, [path, value]) => put(made, path, value), row)
