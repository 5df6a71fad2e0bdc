import { Worker } from 'node:worker_threads'
import { type FileRead, type FileToRead, readFileWords } from './words-in-file.ts'

/** Milliseconds that the reading of one file may take, and that a reader is kept for the next. */
const longest = 60_000
const idle = 30_000

/** Megabytes of memory beside what pictures take. The reader registers its own loader: what the parent was started with is not its. */
const options = { execArgv: [], env: { ...process.env, NODE_OPTIONS: '' }, resourceLimits: { maxOldGenerationSizeMb: 512 } }

const nobodyRead: FileRead = { words: [], unread: ['全文'] }

let kept: { readonly worker: Worker; readonly leave: NodeJS.Timeout } | undefined
let last: Promise<unknown> = Promise.resolve()

/** The reader that is waiting, or a new one; it keeps no process alive. */
function takeReader(): Worker {
  const waiting = kept
  kept = undefined
  if (waiting) {
    clearTimeout(waiting.leave)
    return waiting.worker
  }
  const worker = new Worker(new URL('../../../bin/words-worker.mjs', import.meta.url), options)
  worker.unref()
  return worker
}

function keepReader(worker: Worker): void {
  const leave = setTimeout(() => {
    kept = undefined
    void worker.terminate()
  }, idle)
  leave.unref()
  kept = { worker, leave }
}

function readOne(file: FileToRead, within: number): Promise<FileRead> {
  return new Promise((resolve) => {
    const worker = takeReader()
    const end = (read: FileRead, sound: boolean): void => {
      clearTimeout(timer)
      // Not all listeners: some are the worker's own, without which it never answers again.
      worker.removeAllListeners('message').removeAllListeners('error')
      if (sound) keepReader(worker)
      else void worker.terminate()
      resolve(read)
    }
    const timer = setTimeout(() => end(nobodyRead, false), within)
    worker.once('message', (read: FileRead) => end(read, true))
    // Out of memory, or not to be loaded: nobody has read it.
    worker.once('error', () => end(nobodyRead, false))
    worker.postMessage(file)
  })
}

/**
 * Everything a file says, read in a thread of its own, one file after the other: a hostile one takes neither the server's memory nor its time. One that
 * takes too long counts as unread. Plain text is read here and now.
 * @param within milliseconds
 */
export function readWords(file: FileToRead, within = longest): Promise<FileRead> {
  if (file.type.startsWith('text/')) return readFileWords(file)
  const reading = last.then(() => readOne(file, within))
  last = reading
  return reading
}
