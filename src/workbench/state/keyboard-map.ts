/** What a key asks for. `down`, `up` and `enter` move in the list of the page, if it has one. */
export type Command =
  | 'palette'
  | 'help'
  | 'tasks'
  | 'cases'
  | 'registers'
  | 'supervision'
  | 'open'
  | 'procedures'
  | 'laws'
  | 'down'
  | 'up'
  | 'tick'
  | 'desk'
  | 'form'
  | 'search'

export interface Pressed {
  readonly key: string
  readonly ctrl?: boolean
  readonly meta?: boolean
  readonly alt?: boolean
  /** Whether the key was pressed in a box one types into. */
  readonly typing?: boolean
}

export interface Heard {
  readonly command?: Command
  /** Whether `G` was pressed and the next key says where to go. */
  readonly going: boolean
}

const places: Readonly<Record<string, Command>> = {
  t: 'tasks',
  c: 'cases',
  r: 'registers',
  s: 'supervision',
  n: 'open',
  p: 'procedures',
  l: 'laws',
  d: 'desk',
}
const single: Readonly<Record<string, Command>> = { j: 'down', k: 'up', x: 'tick', a: 'form', '?': 'help', '/': 'search' }

/** Reads one key press, knowing whether `G` went before. Keys typed into a box are text; only the palette opens from there. */
export function hear(going: boolean, pressed: Pressed): Heard {
  const key = pressed.key.toLowerCase()
  if ((pressed.ctrl || pressed.meta) && key === 'k') return { command: 'palette', going: false }
  if (pressed.typing || pressed.ctrl || pressed.meta || pressed.alt) return { going: false }
  if (going) return { ...(places[key] && { command: places[key] }), going: false }
  if (key === 'g') return { going: true }
  return { ...(single[key] && { command: single[key] }), going: false }
}

/** The row after a step, kept within the list; -1 stands for none. */
export function stepRow(row: number, by: 1 | -1, rows: number): number {
  if (rows === 0) return -1
  return row < 0 ? (by === 1 ? 0 : rows - 1) : Math.min(rows - 1, Math.max(0, row + by))
}
