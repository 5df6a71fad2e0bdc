// A thread does not inherit what reads TypeScript; it is there before the worker itself is loaded.
import './typescript.mjs'

await import('../src/documents/reading/words-worker.ts')
