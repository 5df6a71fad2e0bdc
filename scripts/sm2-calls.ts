import { findSm2Misuse, shownOnPurpose } from './find-sm2-misuse.ts'
import { projectRoot } from './source-files.ts'

const { files, breaches } = findSm2Misuse(projectRoot, shownOnPurpose)
for (const breach of breaches) console.error(breach)
console.log(`sm2: ${files} files read, ${breaches.length} calls of node:crypto that ask for SM2, or may`)
if (breaches.length > 0 || files === 0) process.exitCode = 1
