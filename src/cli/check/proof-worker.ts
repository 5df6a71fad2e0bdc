import { parentPort } from 'node:worker_threads'
import { type ProofTask, proveProcedure } from '../../kernel/check/proof/prove-procedure.ts'

/** Does what it is sent, one task after the other, on a processor of its own, and says how many seconds each took. */
parentPort?.on('message', (task: ProofTask) => {
  const began = performance.now()
  const report = proveProcedure(task)
  parentPort?.postMessage({ ...report, seconds: Math.round(performance.now() - began) / 1000 })
})
