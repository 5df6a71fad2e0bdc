// A thread does not inherit the loader of TypeScript; it is registered here before the worker itself is loaded.
import { register } from 'tsx/esm/api'

register()
await import('../src/documents/reading/words-worker.ts')
