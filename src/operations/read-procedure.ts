import { NotFound, operation } from './operation.ts'
import { byId } from './requests.ts'
import { readingOf } from './shown/reading.ts'
import { showProcedure } from './shown/show-procedure.ts'
import { procedureView } from './views.ts'

export const readProcedure = operation({
  name: 'read-procedure',
  says: {
    zh: '阅读程序：谁可以依据哪一条、在什么之后、在多长时间内做什么',
    en: 'Read a procedure: who may do what, on which article, after what, within what',
  },
  method: 'get',
  path: '/procedures/:id',
  input: byId,
  output: procedureView,
  may: 'everyone',
  async run(platform, { id }, caller) {
    const procedure = platform.procedures.get(id)
    if (!procedure) throw new NotFound(`There is no procedure '${id}'. List the procedures to see which there are.`)
    return showProcedure(procedure, await readingOf(platform, caller))
  },
})
