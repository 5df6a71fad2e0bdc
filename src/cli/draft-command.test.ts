import { spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const check = (...words: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'src/main.ts', 'law', 'check-draft', ...words], {
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

const folder = mkdtempSync(join(tmpdir(), 'yifa-draft-'))
const draft = (text: string): string => {
  const path = join(folder, `${text.length}.md`)
  writeFileSync(path, text)
  return path
}

test('a notice that makes filing a condition and sets a fine is told so, line by line, with the article', () => {
  const path = draft('第一条 未经备案不得从事演示活动。\n第二条 违反本通知的，处五千元以下罚款。\n')
  const { status, stdout } = check(path)
  expect(status).toBe(1)
  expect(stdout).toMatch(/md:1 第一条 ✗ .*许可/)
  expect(stdout).toMatch(/md:2 第二条 ✗ .*处罚/)
  expect(stdout).toMatch(/《中华人民共和国行政处罚法》第十六条/)
})

test('an innocent notice passes, and a file that is not there is named', () => {
  expect(check(draft('第一条 鼓励企业参加培训。\n')).status).toBe(0)
  const missing = check(join(folder, 'none.md'))
  expect([missing.status, missing.stderr]).toEqual([1, expect.stringContaining('none.md')])
})
