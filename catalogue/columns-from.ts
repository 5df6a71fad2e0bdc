import type { Form } from '../src/kernel/define.ts'

/** Values of a register entry taken from the answers of an act, column by column under the same name: `{this.title}`. */
export const columnsFrom = (columns: Form, act = 'this'): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.keys(columns).map((name) => [name, `{${act}.${name}}`]))
