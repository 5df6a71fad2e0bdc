import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseSync, Visitor } from 'oxc-parser'
import { listSources, projectRoot } from './source-files.ts'

/** A statement as it stands in the source. Where something is put in while the program runs there is a gap. */
export interface SqlText {
  /** `file:line` */
  readonly place: string
  readonly file: string
  /** What stands between the gaps. */
  readonly pieces: readonly string[]
}

const statement =
  /^\s*(?:\(?\s*select|insert into|update|delete from|with|copy|analyze|alter|create|drop|set|begin|commit|rollback|vacuum)(?:\s|$)/i
const opensWithGap = /^\s*(?:select|insert|update|delete|with)\b/i

/** Every SQL statement in the sources of store and operations, tests left out. One that is put together of fragments counts by the text that begins it. */
export function sqlTexts(): SqlText[] {
  const found: SqlText[] = []
  for (const file of listSources(projectRoot).filter(
    (name) => /^src\/(?:store|operations)\/.*[.]ts$/.test(name) && !/[.]test[.]ts$|\/test-/.test(name),
  )) {
    const text = readFileSync(join(projectRoot, file), 'utf8')
    const take = (start: number, pieces: readonly string[]): void => {
      const whole = pieces.join(' ')
      const begins = pieces[0]?.trim() === '' ? opensWithGap.test(pieces.slice(1).join(' ')) : statement.test(whole)
      if (begins) found.push({ place: `${file}:${text.slice(0, start).split('\n').length}`, file, pieces })
    }
    new Visitor({
      TemplateLiteral: (node) =>
        take(
          node.start,
          node.quasis.map((part) => part.value.cooked ?? part.value.raw),
        ),
      Literal: (node) => {
        if (typeof node.value === 'string') take(node.start, [node.value])
      },
    }).visit(parseSync(file, text).program)
  }
  return found
}
