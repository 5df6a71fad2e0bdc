/** Where in a row something stands: names of members and places in lists, from the outside in. */
export type Path = readonly (string | number)[]

/** What stands instead of something that is sealed. */
export const coverText = '***'

/** Something that is to be covered: where it stands, and what stands there instead. */
export interface Hidden {
  readonly path: Path
  readonly shown: unknown
}

type Tree = Record<string | number, unknown>

/** The same row with other values in some places. Of what leads to one of them a copy is made, once; everything else is shared. */
function withValues<Row>(row: Row, values: readonly (readonly [Path, unknown])[]): Row {
  const own = new Set<unknown>()
  const copy = (value: unknown): Tree => {
    const made = Array.isArray(value) ? [...value] : { ...(value as object) }
    own.add(made)
    return made as Tree
  }
  const made = copy(row)
  for (const [path, value] of values) {
    let at = made
    for (const name of path.slice(0, -1)) {
      const next = at[name]
      if (!own.has(next)) at[name] = copy(next)
      at = at[name] as Tree
    }
    at[path.at(-1) as string | number] = value
  }
  return made as Row
}

const valueAt = (row: unknown, path: Path): unknown => path.reduce((value: unknown, name) => (value as Tree | undefined)?.[name], row)

/** A row with these places covered, and what stood there, as a text. Places that the row does not have are passed over. */
export function cover<Row>(row: Row, hidden: readonly Hidden[]): { covered: Row; secrets: string } {
  const there = hidden.flatMap(({ path, shown }) => {
    const value = valueAt(row, path)
    return value === undefined ? [] : [{ path, shown, value }]
  })
  return {
    covered: withValues(
      row,
      there.map(({ path, shown }) => [path, shown]),
    ),
    secrets: JSON.stringify(there.map(({ path, value }) => [path, value])),
  }
}

/** A row with what was covered in its places again. */
export const uncover = <Row>(row: Row, secrets: string): Row => withValues(row, JSON.parse(secrets) as [Path, unknown][])
