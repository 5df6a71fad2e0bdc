import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { picture } from './arrows-picture.ts'
import { findArrowBreaches } from './find-arrow-breaches.ts'
import { listSources, projectRoot } from './source-files.ts'

let house: string

beforeEach(() => {
  house = mkdtempSync(join(tmpdir(), 'yifa-arrows-'))
  for (const [path, text] of Object.entries(lawful)) plant(path, text)
})
afterEach(() => rmSync(house, { recursive: true, force: true }))

function plant(path: string, text: string): void {
  mkdirSync(dirname(join(house, path)), { recursive: true })
  writeFileSync(join(house, path), text)
}

const thing = 'export interface Thing { readonly id: string }\nexport const thing: Thing = { id: "1" }\n'

/** A small house in which every import follows an arrow. */
const lawful: Record<string, string> = {
  'src/kernel/time/day.ts': thing,
  'src/kernel/define.ts': "export { thing, type Thing } from './time/day.ts'\n",
  'src/kernel/testing/kit.ts': "import { thing } from '../define.ts'\nexport const kit = thing\n",
  'catalogue/law/one.ts': "import { thing } from '../../src/kernel/define.ts'\nexport const one = thing\n",
  'catalogue/law/one.test.ts':
    "import { kit } from '../../src/kernel/testing/kit.ts'\nimport { one } from './one.ts'\nexport const used = [kit, one]\n",
  'src/store/rows.ts': `import { Client } from 'pg'\nimport { readFile } from 'node:fs/promises'\nimport { thing } from '../kernel/time/day.ts'\n${thing.replaceAll('thing', 'rows').replaceAll('Thing', 'Rows')}export const used = [Client, readFile, thing]\n`,
  'src/documents/paper.ts': "import { thing } from '../kernel/time/day.ts'\nexport const paper = thing\n",
  'src/operations/act.ts':
    "import { z } from 'zod'\nimport { paper } from '../documents/paper.ts'\nimport { rows } from '../store/rows.ts'\nexport const act = [z, paper, rows]\n",
  'src/api/server.ts':
    "import { Hono } from 'hono'\nimport { act } from '../operations/act.ts'\nexport type Server = typeof act\nexport const server = [Hono, act]\n",
  'src/api/client/client.ts':
    "import { hc } from 'hono/client'\nimport type { Server } from '../server.ts'\nexport const client = (server: Server) => [hc, server]\n",
  'src/portal/page.tsx':
    "import { Hono } from 'hono'\nimport { act } from '../operations/act.ts'\nexport const page = () => <p>{[Hono, act].length as number}</p>\n",
  'src/workbench/desk.tsx':
    "import { useState } from 'react'\nimport { client } from '../api/client/client.ts'\nexport const Desk = () => <p>{[useState, client].length}</p>\n",
  'src/cli/yifa.ts':
    "import { Command } from 'commander'\nimport { act } from '../operations/act.ts'\nexport const yifa = [Command, act]\n",
  'src/main.ts':
    "import { one } from '../catalogue/law/one.ts'\nimport { server } from './api/server.ts'\nexport const all = [one, server]\n",
}

/** Where, what is written there, and the two ends of the arrow that the report must name. */
const wrong: readonly [path: string, line: string, from: string, to: string][] = [
  ['src/kernel/time/a.ts', "import { readFileSync } from 'node:fs'", 'src/kernel', 'node:fs'],
  ['src/kernel/time/a.ts', "import { readFileSync } from 'fs'", 'src/kernel', 'node:fs'],
  ['src/kernel/time/a.ts', "import { Hono } from 'hono'", 'src/kernel', 'npm:hono'],
  ['src/kernel/time/a.ts', "import { one } from '../../../catalogue/law/one.ts'", 'src/kernel', 'catalogue/law/one.ts'],
  ['src/kernel/time/a.ts', "import type { Rows } from '../../store/rows.ts'", 'src/kernel', 'src/store/rows.ts'],
  ['src/kernel/time/a.ts', "export type A = Array<import('../../store/rows.ts').Rows>", 'src/kernel', 'src/store/rows.ts'],
  ['src/kernel/time/a.ts', "export const a = async () => (await import('../../store/rows.ts')).rows", 'src/kernel', 'src/store/rows.ts'],
  ['src/kernel/time/a.ts', "import { kit } from '../testing/kit.ts'", 'src/kernel', 'src/kernel/testing/kit.ts'],
  ['src/kernel/time/a.ts', '/// <reference types="node" />', 'src/kernel', 'npm:node'],
  ['src/kernel/define.ts', "export * from './testing/kit.ts'", 'src/kernel', 'src/kernel/testing/kit.ts'],
  ['catalogue/law/two.ts', "import { thing } from '../../src/kernel/time/day.ts'", 'catalogue', 'src/kernel/time/day.ts'],
  ['catalogue/law/two.ts', "import type { Thing } from '../../src/kernel/time/day.ts'", 'catalogue', 'src/kernel/time/day.ts'],
  ['catalogue/law/two.ts', "import { z } from 'zod'", 'catalogue', 'npm:zod'],
  ['catalogue/law/two.ts', "import { kit } from '../../src/kernel/testing/kit.ts'", 'catalogue', 'src/kernel/testing/kit.ts'],
  ['src/store/more.ts', "import { act } from '../operations/act.ts'", 'src/store', 'src/operations/act.ts'],
  ['src/store/more.ts', "import { one } from '../../catalogue/law/one.ts'", 'src/store', 'catalogue/law/one.ts'],
  ['src/documents/more.ts', "import { rows } from '../store/rows.ts'", 'src/documents', 'src/store/rows.ts'],
  ['src/operations/more.ts', "import { Client } from 'pg'", 'src/operations', 'npm:pg'],
  ['src/operations/more.ts', "import { one } from '../../catalogue/law/one.ts'", 'src/operations', 'catalogue/law/one.ts'],
  ['src/operations/more.ts', "import { readFile } from 'node:fs/promises'", 'src/operations', 'node:fs/promises'],
  ['src/operations/more.ts', "import type { Server } from '../api/server.ts'", 'src/operations', 'src/api/server.ts'],
  ['src/api/more.ts', "import type { Rows } from '../store/rows.ts'", 'src/api', 'src/store/rows.ts'],
  ['src/api/more.ts', "export { page } from '../portal/page.tsx'", 'src/api', 'src/portal/page.tsx'],
  ['src/api/client/more.ts', "import { server } from '../server.ts'", 'src/api/client', 'src/api/server.ts'],
  [
    'src/portal/more.tsx',
    "import { server } from '../api/server.ts'\nexport const More = () => <p>{1 as number}</p>",
    'src/portal',
    'src/api/server.ts',
  ],
  ['src/portal/more.tsx', "import { Button } from 'antd'", 'src/portal', 'npm:antd'],
  ['src/portal/more.tsx', "import { rows } from '../store/rows.ts'", 'src/portal', 'src/store/rows.ts'],
  ['src/cli/more.ts', "import { page } from '../portal/page.tsx'", 'src/cli', 'src/portal/page.tsx'],
  ['src/cli/more.ts', "import { one } from '../../catalogue/law/one.ts'", 'src/cli', 'catalogue/law/one.ts'],
  ['src/workbench/more.tsx', "import type { Server } from '../api/server.ts'", 'src/workbench', 'src/api/server.ts'],
  ['src/workbench/more.tsx', "import { act } from '../operations/act.ts'", 'src/workbench', 'src/operations/act.ts'],
  ['src/workbench/more.tsx', "import { createHash } from 'node:crypto'", 'src/workbench', 'node:crypto'],
  ['src/workbench/more.tsx', "const fs = require('node:fs')", 'src/workbench', 'node:fs'],
]

test('a house in which every import follows an arrow passes, and every module of it was read', () => {
  const report = findArrowBreaches(house, picture)
  expect(report.breaches).toEqual([])
  expect(report.modules).toBe(Object.keys(lawful).length)
})

test.each(wrong)('%s: %s is named', (path, line, from, to) => {
  plant(path, `${line}\n${lawful[path] ?? ''}`)
  const { breaches } = findArrowBreaches(house, picture)
  const named = breaches.filter((breach) => breach.startsWith(`${path}:1: `))
  expect(named).toHaveLength(1)
  expect(named[0]).toContain(to)
  expect(named[0]).toContain(from)
})

test('a new folder may import nothing until somebody draws an arrow', () => {
  plant('src/letters/letter.ts', "import { thing } from '../kernel/time/day.ts'\n")
  plant('extras/extra.ts', 'export const extra = 1\n')
  const { breaches } = findArrowBreaches(house, picture)
  expect(breaches.filter((breach) => breach.includes('no arrow is drawn for this folder')).map((breach) => breach.split(':')[0])).toEqual([
    'extras/extra.ts',
    'src/letters/letter.ts',
  ])
})

test('a cycle is named with its whole path, even when every step is only a type', () => {
  plant('src/kernel/a.ts', "import type { B } from './b.ts'\nexport interface A { readonly b: B }\n")
  plant('src/kernel/b.ts', "import type { C } from './c.ts'\nexport interface B { readonly c: C }\n")
  plant('src/kernel/c.ts', "import type { A } from './a.ts'\nexport interface C { readonly a: A }\n")
  const { breaches } = findArrowBreaches(house, picture)
  expect(breaches).toEqual([
    'src/kernel/a.ts: imports itself in a circle: src/kernel/a.ts → src/kernel/b.ts → src/kernel/c.ts → src/kernel/a.ts',
  ])
})

test('an import that names no file, and an import that is computed, are reported', () => {
  plant('src/store/lost.ts', "import { gone } from './gone.ts'\nexport const load = (path: string) => import(path)\n")
  const { breaches } = findArrowBreaches(house, picture)
  expect(breaches).toEqual([
    "src/store/lost.ts:1: imports './gone.ts', which is not a file, a package or a Node module.",
    'src/store/lost.ts:2: computes what it imports, so nobody can check it. Write the name in quotes.',
  ])
})

test('a module that cannot be parsed is a breach, not a silence', () => {
  plant('src/store/broken.ts', 'import { from\n')
  expect(findArrowBreaches(house, picture).breaches.join()).toContain('src/store/broken.ts cannot be parsed')
})

test('on a copy of this project every source file is read, and a wrong import planted in it is seen', () => {
  const sources = listSources(projectRoot)
  for (const path of sources) cpSync(join(projectRoot, path), join(house, path), { recursive: true })
  plant('src/kernel/planted.ts', "import type { Pool } from 'pg'\n")
  const report = findArrowBreaches(house, picture)
  expect(sources.length).toBeGreaterThan(20)
  expect(report.modules).toBeGreaterThanOrEqual(sources.length)
  expect(report.imports).toBeGreaterThan(sources.length)
  expect(report.breaches).toContain('src/kernel/planted.ts:1: imports types from npm:pg; no arrow is drawn from src/kernel to it.')
})
