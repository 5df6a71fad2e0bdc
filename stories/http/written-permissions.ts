import { allOperations } from '../../src/operations/all-operations.ts'

/** The table of permissions as a page for people to review. `table`: letters by operation, in the order of the kinds. */
export function writtenPermissions(table: Readonly<Record<string, string>>): string {
  const kinds = ['公众', '其他市民', '承办', '他机关承办', '负责人', '监督', '管理员', '当事人']
  const rows = allOperations.map(({ name, says, may }) => {
    const marks = (table[name] ?? '').split(/ +/).map((letter) => ({ y: '✓', n: '', r: '依法不予' })[letter] ?? '?')
    return `| ${name} | ${says.zh} | ${typeof may === 'string' ? may : may.join(', ')} | ${marks.join(' | ')} |`
  })
  const head = `| 操作 | 说明 | \`may\` | ${kinds.join(' | ')} |`
  return [
    '# 权限表 · Operation × role',
    '',
    'Written by `stories/http/permissions.test.ts` from the operations, after each cell was tried over HTTP. Change an operation, then run',
    '`npx vitest run --project stories stories/http/permissions.test.ts -u`, and review the difference.',
    '',
    '✓ answered · 依法不予: asked at the one door, refused by law and on record · empty: turned away, or not told whether it exists.',
    'A cell is about the very thing that was asked for: the reviewed input stands in the test.',
    '',
    head,
    `|${' --- |'.repeat(kinds.length + 3)}`,
    ...rows,
    '',
  ].join('\n')
}
