import { picture } from './arrows-picture.ts'
import { findArrowBreaches } from './find-arrow-breaches.ts'
import { projectRoot } from './source-files.ts'

const report = findArrowBreaches(projectRoot, picture)
for (const breach of report.breaches) console.error(breach)
console.log(`arrows: ${report.modules} modules and ${report.imports} imports read, ${report.breaches.length} not drawn`)
// A checker that reads nothing finds nothing: that is a fault, not a pass.
if (report.breaches.length > 0 || report.modules === 0 || report.imports === 0) process.exitCode = 1
