import { writeFile } from 'node:fs/promises'
import { writeOpenApi } from '../src/api/write-openapi.ts'

// Run after a change of an operation: the diff shows what the public contract gained or lost.
const file = new URL('../src/api/openapi.json', import.meta.url)
await writeFile(file, writeOpenApi())
console.log('openapi: src/api/openapi.json written')
