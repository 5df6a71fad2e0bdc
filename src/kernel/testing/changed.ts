import type { ActRule, Procedure } from '../procedure/grammar.ts'

type Row = ActRule<string, string, string>

/** The procedure with words of one row told otherwise: what a control is tried on, and which must go the other way. */
export const withRow = (procedure: Procedure, act: string, words: Partial<Row>): Procedure => {
  const row = procedure.acts[act]
  if (!row) throw new Error(`'${procedure.id}' has no act '${act}'.`)
  return { ...procedure, acts: { ...procedure.acts, [act]: { ...row, ...words } } }
}

/** The procedure with one word of one row taken out. @throws Error when the row does not have it, since nothing would be controlled then */
export function withoutWord(procedure: Procedure, act: string, word: keyof Row): Procedure {
  const { [word]: taken, ...rest } = procedure.acts[act] ?? ({} as Row)
  if (taken === undefined) throw new Error(`'${act}' of '${procedure.id}' has no '${word}' that could be taken out.`)
  return { ...procedure, acts: { ...procedure.acts, [act]: rest as Row } }
}
