// What a database wrote, call by call, as strace saw it (`strace -f -y -ttt -T -xx`).

interface Span {
  /** When the call began and when it was over, in milliseconds since 1970. */
  readonly from: number
  readonly to: number
}

/** What one call did to a file, or to its name. */
type Done =
  | { readonly kind: 'write'; readonly path: string; readonly at: number | undefined; readonly bytes: Buffer }
  | { readonly kind: 'sync' | 'folder' | 'remove'; readonly path: string }
  /** `grow`: no less than this; `size`: this. */
  | { readonly kind: 'grow' | 'size'; readonly path: string; readonly size: number }
  | { readonly kind: 'create'; readonly path: string; readonly empty: boolean }
  | { readonly kind: 'rename' | 'link'; readonly path: string; readonly into: string }

export type Change = Span & Done

interface Line extends Span {
  readonly name: string
  /** Between the brackets. */
  readonly rest: string
  readonly returned: number
}

const unquoted = (text: string): string =>
  text.replaceAll(/\\x([0-9a-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))

/** Texts in quotes, in hex. */
const quoted = (rest: string): string[] => [...rest.matchAll(/"((?:\\x[0-9a-f]{2})*)"/g)].map(([, hex = '']) => hex)
const bytesIn = (rest: string): Buffer => Buffer.concat(quoted(rest).map((hex) => Buffer.from(hex.replaceAll('\\x', ''), 'hex')))
const namesIn = (rest: string): string[] => quoted(rest).map(unquoted)
const numbers = (rest: string, count: number): number[] => rest.split(', ').slice(-count).map(Number)

/** Lines of strace, of which one that another process interrupted comes in two. Calls that failed are left out. */
function* linesOf(text: string): Generator<Line> {
  const begun = new Map<string, { from: number; what: string }>()
  for (let at = 0, end = 0; at < text.length; at = end + 1) {
    end = text.indexOf('\n', at)
    if (end < 0) end = text.length
    const line = text.slice(at, end)
    const [head = '', pid = '', seconds = ''] = /^(\d+) +(\d+\.\d+) /.exec(line) ?? []
    const said = line.slice(head.length)
    if (said.endsWith('<unfinished ...>')) {
      begun.set(pid, { from: Number(seconds) * 1_000, what: said.slice(0, -'<unfinished ...>'.length) })
      continue
    }
    const [resumed] = /^<\.\.\. \w+ resumed>/.exec(said) ?? []
    const before = resumed === undefined ? undefined : begun.get(pid)
    const what = before && resumed !== undefined ? before.what + said.slice(resumed.length) : said
    const from = before?.from ?? Number(seconds) * 1_000
    const [, returned = '-1', took = ''] = /\) += (-?\d+).*<(\d+\.\d+)>$/.exec(what.slice(-200)) ?? []
    const open = what.indexOf('(')
    if (open < 0 || Number(returned) < 0) continue
    const rest = what.slice(open + 1, what.lastIndexOf(') '))
    yield { name: what.slice(0, open), rest, returned: Number(returned), from, to: from + Number(took) * 1_000 }
  }
}

/** Of calls that name a file. */
function named(name: string, rest: string): Done | undefined {
  const [path = '', into = ''] = namesIn(rest)
  if (name === 'openat') return /O_CREAT|O_TRUNC/.test(rest) ? { kind: 'create', path, empty: rest.includes('O_TRUNC') } : undefined
  if (name.startsWith('rename')) return { kind: 'rename', path, into }
  if (name.startsWith('link')) return { kind: 'link', path, into }
  if (/^(?:unlink|rmdir)/.test(name)) return { kind: 'remove', path }
  return name.startsWith('mkdir') ? { kind: 'folder', path } : undefined
}

/** Of calls on a file that is open. */
function held(path: string, { name, rest, returned }: Line): Done | undefined {
  if (/^f(?:data)?sync$/.test(name)) return { kind: 'sync', path }
  if (name === 'ftruncate') return { kind: 'size', path, size: numbers(rest, 1)[0] ?? 0 }
  if (name === 'fallocate') return { kind: 'grow', path, size: numbers(rest, 2).reduce((sum, one) => sum + one, 0) }
  if (!/^p?write/.test(name)) return undefined
  const [place, last] = numbers(rest, 2)
  const at = name.startsWith('pwrite') ? (name === 'pwritev2' ? place : last) : undefined
  return { kind: 'write', path, at, bytes: bytesIn(rest).subarray(0, returned) }
}

/** What was changed below a folder, in its order. Names that are not absolute are taken to begin there. */
export function changesIn(text: string, folder: string): Change[] {
  const absolute = (path: string): string => (path.startsWith('/') ? path : `${folder}/${path}`)
  const changes: Change[] = []
  for (const line of linesOf(text)) {
    const open = /^\d+<([^>]*)>/.exec(line.rest)?.[1]
    const done = named(line.name, line.rest) ?? (open === undefined ? undefined : held(unquoted(open), line))
    if (!done) continue
    const path = absolute(done.path)
    if (!path.startsWith(folder)) continue
    const { from, to } = line
    changes.push('into' in done ? { ...done, path, into: absolute(done.into), from, to } : { ...done, path, from, to })
  }
  return changes
}
