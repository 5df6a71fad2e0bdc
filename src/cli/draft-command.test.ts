import { spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const check = (...words: string[]) => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', './bin/typescript.mjs', 'src/main.ts', 'law', 'check-draft', ...words],
    { encoding: 'utf8' },
  )
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
  expect(stdout).toContain('违反本通知的，⟦处五千元以下罚款⟧')
  expect(stdout).toMatch(/可改为：.*《…法》第…条/)
})

test('an innocent notice passes, and a file that is not there is named', () => {
  expect(check(draft('第一条 鼓励企业参加培训。\n')).status).toBe(0)
  const missing = check(join(folder, 'none.md'))
  expect([missing.status, missing.stderr]).toEqual([5, expect.stringContaining('none.md')])
})

test('as JSON each finding has sentence, line, article, kind, why, provisions and what may be written instead', () => {
  const { status, stdout } = check(draft('# 办法\n\n第一条 摊主应当缴纳卫生保证金。\n'), '--json')
  expect(status).toBe(1)
  expect(JSON.parse(stdout).findings).toMatchObject([
    { kind: 'fee', line: 3, article: '第一条', sentence: '摊主应当缴纳卫生保证金。', verdict: 'forbidden' },
  ])
  expect(Object.keys(JSON.parse(stdout).findings[0])).toEqual(expect.arrayContaining(['why', 'basis', 'instead', 'words', 'start', 'end']))
})

test('a draft in another encoding is no draft without findings: its line is named, and the answer is neither yes nor no', () => {
  const path = join(folder, 'gbk.md')
  writeFileSync(path, Uint8Array.of(0x41, 0x0a, 0xb5, 0xda, 0xd2, 0xbb, 0xcc, 0xf5))
  const { status, stderr } = check(path)
  expect([status, stderr]).toEqual([5, expect.stringMatching(/gbk\.md:2: .*UTF-8/)])
})
