import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

// What the guides to OWASP ASVS 5.0 and to 等保 2.0 say is shown by a test is shown by one that exists.

const read = (name: string): string => readFileSync(new URL(`../docs/guides/${name}.md`, import.meta.url), 'utf8')
const [asvs, dengbao] = [read('asvs'), read('dengbao')]

/** Tests that a guide names, `file` › name, up to the end of the cell or line, and that are not in the file it names. */
function missing(text: string): string[] {
  const named = [...text.matchAll(/`([\w/.-]+\.test\.tsx?)` › ([^|\n]+?)(?: \||$)/gm)].map(([, file = '', name = '']) => ({ file, name }))
  return named
    .filter(({ file, name }) => !existsSync(file) || !readFileSync(file, 'utf8').includes(name))
    .map(({ file, name }) => `${file} › ${name}`)
}

/** Files that it names and that are not there. */
const absent = (text: string): string[] =>
  [...text.matchAll(/`((?:src|catalogue|stories|trials|scripts|deploy|docs)\/[\w/.-]+\.\w+)`/g)]
    .map(([, file = '']) => file)
    .filter((file) => !existsSync(file))

/** What each entry of the guide to 等保 rests on, by the number of its id. */
function entries(text: string): Map<string, ReadonlySet<string>> {
  const found = new Map<string, ReadonlySet<string>>()
  for (const block of text.split(/^(?=##)/m)) {
    const id = /^### L3-CES1-(\d\d) · /.exec(block)?.[1]
    if (id === undefined) continue
    if (found.has(id)) throw new Error(`L3-CES1-${id} stands twice.`)
    const kinds = { test: /^- `[\w/.-]+\.test\.tsx?` › /m, note: /^- Deployment: /m, gap: /^- Not met: /m }
    found.set(id, new Set(Object.entries(kinds).flatMap(([kind, said]) => (said.test(block) ? [kind] : []))))
  }
  return found
}

test('every test and file that the guides name exists under that name', () => {
  for (const guide of [asvs, dengbao]) {
    expect(guide.match(/\.test\.ts` › /g)?.length).toBeGreaterThan(25)
    expect(missing(guide)).toEqual([])
    expect(absent(guide)).toEqual([])
  }
})

test('every item of 等保 is there once, with a test, a note for who runs it, or what is not met; and the counts are right', () => {
  const found = entries(dengbao)
  const ids = Array.from({ length: 35 }, (_, i) => String(i + 1).padStart(2, '0')).filter((id) => id !== '16')
  expect([...found.keys()]).toEqual(ids)
  expect([...found].filter(([, kinds]) => kinds.size === 0)).toEqual([])
  const having = (kind: string): number => [...found.values()].filter((kinds) => kinds.has(kind)).length
  const unmet = [...found].filter(([, kinds]) => kinds.has('gap') && !kinds.has('test')).map(([id]) => id)
  expect(/^\*\*Counts\.\*\* (.*)$/m.exec(dengbao)?.[1]).toBe(
    `${found.size} entries: ${having('test')} with a test, ${having('note')} with a note for deployment, ` +
      `${having('gap')} with something not met; by nothing but a gap and a note: ${unmet.join(', ')}.`,
  )
})

test('the control: a test or file that is not there, and an entry that rests on nothing, are found', () => {
  const word = ['no', 'such', 'test'].join('-')
  const named = `| 1 | x | \`scripts/security-guides.test.ts\` › ${word} |\n- \`scripts/none.test.ts\` › x\n- \`scripts/security-guides.test.ts\` › ${word}`
  expect(missing(named)).toHaveLength(3)
  expect(absent('`trials/none.ts`, `deploy/compose.yaml`')).toEqual(['trials/none.ts'])
  expect(entries('### L3-CES1-01 · a) x\nwords\n\n### L3-CES1-02 · b) y\n- Not met: z\n\n## Next\n- Deployment: w\n')).toEqual(
    new Map([
      ['01', new Set()],
      ['02', new Set(['gap'])],
    ]),
  )
})
