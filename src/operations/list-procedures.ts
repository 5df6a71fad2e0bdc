import { z } from 'zod'
import { operation } from './operation.ts'
import { nothing } from './requests.ts'
import { readingOf } from './shown/reading.ts'
import { summariseProcedure } from './shown/show-procedure.ts'
import { procedureSummary } from './views.ts'

export const listProcedures = operation({
  name: 'list-procedures',
  says: { zh: '列出全部程序', en: 'List the procedures' },
  method: 'get',
  path: '/procedures',
  input: nothing,
  output: z.array(procedureSummary),
  may: 'everyone',
  async run(platform, _input, caller) {
    const reading = await readingOf(platform, caller)
    return platform.catalogue.procedures.map((procedure) => summariseProcedure(procedure, reading))
  },
})
