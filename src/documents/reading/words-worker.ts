import { parentPort } from 'node:worker_threads'
import { type FileToRead, readFileWords } from './words-in-file.ts'

/** Reads the files that it is sent, one after the other. */
parentPort?.on('message', async (file: FileToRead) => {
  parentPort?.postMessage(await readFileWords(file))
})
