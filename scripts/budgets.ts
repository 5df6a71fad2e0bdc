import { exceptions } from './budget-exceptions.ts'
import { findBudgetBreaches } from './find-budget-breaches.ts'
import { projectRoot } from './source-files.ts'

const report = findBudgetBreaches(projectRoot, exceptions)
for (const breach of report.breaches) console.error(breach)
console.log(`budgets: ${report.files} files measured, ${report.breaches.length} breaches`)
if (report.breaches.length > 0 || report.files === 0) process.exitCode = 1
