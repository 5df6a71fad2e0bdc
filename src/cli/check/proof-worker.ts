import { parentPort } from 'node:worker_threads'
import { type ProofTask, proveProcedure } from './prove-procedure.ts'

/** Proves what it is sent, one procedure after the other, on a processor of its own. */
parentPort?.on('message', (task: ProofTask) => parentPort?.postMessage(proveProcedure(task)))
