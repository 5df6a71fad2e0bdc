import pg from 'pg'

type Parse = (text: string) => unknown

const { builtins, getTypeParser } = pg.types

function wholeNumber(text: string): number {
  const value = Number(text)
  if (Number.isSafeInteger(value)) return value
  throw new RangeError(`The database returned ${text}, a whole number beyond 2^53 that JavaScript cannot hold exactly. Select it as text.`)
}

const zoned = /^(\d{4})-(\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.(\d+))?([+-]\d\d(?::?\d\d)?)$/

/**
 * An instant as PostgreSQL prints it, in the form of Date.toISOString: `2026-03-02T01:02:03.456Z`.
 *
 * Six decimals are kept only where the instant is no whole millisecond, so nothing is lost, and an instant that JavaScript
 * made comes back as the same text. `infinity` and years outside 0000–9999 come back as PostgreSQL wrote them.
 */
export function instantText(text: string): string {
  const found = zoned.exec(text)
  if (found === null) return text
  const [, year, day, time, fraction = '', offset = '+00'] = found
  const micros = fraction.padEnd(6, '0')
  const finer = micros.slice(3) === '000' ? '' : micros.slice(3)
  const minutes = /^[+-]00(:?00)?$/.test(offset)
  const whole = `${year}-${day}T${time}.${micros.slice(0, 3)}`
  // PostgreSQL prints +08 where ISO 8601 wants +08:00.
  const inUtc = minutes ? `${whole}Z` : new Date(`${whole}${offset.length === 3 ? `${offset}:00` : offset}`).toISOString()
  return `${inUtc.slice(0, -1)}${finer}Z`
}

// The package's list of type numbers leaves out the arrays.
const textArray = 1009 as unknown as Parameters<typeof getTypeParser>[0]
const asIs: Parse = (text) => text
const elements = getTypeParser(textArray) as (text: string) => unknown[]
const arrayOf = (parse: Parse): Parse => {
  const each = (value: unknown): unknown => (Array.isArray(value) ? value.map(each) : typeof value === 'string' ? parse(value) : value)
  return (text) => each(elements(text))
}

const parsers = new Map<number, Parse>([
  [builtins.INT8, wholeNumber],
  [builtins.DATE, asIs],
  [builtins.TIMESTAMP, asIs],
  [builtins.TIMESTAMPTZ, instantText],
  [1016, arrayOf(wholeNumber)],
  [1182, arrayOf(asIs)],
  [1115, arrayOf(asIs)],
  [1185, arrayOf(instantText)],
])

/**
 * How columns become JavaScript values: bigint → number (an error beyond 2^53), date → 'YYYY-MM-DD', timestamptz → ISO text
 * in UTC, timestamp and numeric → text as PostgreSQL writes it; arrays alike. All else as `pg` does it. No column becomes a Date.
 */
export const columnTypes: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    (format === 'binary' ? undefined : parsers.get(oid)) ?? getTypeParser(oid, format as 'text')) as typeof getTypeParser,
}
