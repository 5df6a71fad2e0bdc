import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { distributionSteps } from '../src/store/distribution.ts'
import { projectRoot } from './source-files.ts'

// Writes deploy/citus.sql from the migrations and the list in the code. A test compares it with the schema as it is.

const migrations = join(projectRoot, 'src/store/migrations')
const text = readdirSync(migrations)
  .sort()
  .map((name) => readFileSync(join(migrations, name), 'utf8'))
  .join('\n')
const made = [...text.matchAll(/^create table (\w+)/gm)].map(([, name]) => name as string)
const tables = [...new Set([...made, 'migration'])].sort()
const head = `-- Distributes the schema on Citus. Written by \`npx tsx scripts/citus.ts\` from src/store/distribution.ts; a test compares it with the schema.
-- Run once by the owner on the coordinator, after the first start of Yifa has made the tables (docs/guides/citus.md).
set citus.enable_unsafe_triggers = on;
`
writeFileSync(join(projectRoot, 'deploy/citus.sql'), `${head}${distributionSteps(tables).join('\n')}\n`)
