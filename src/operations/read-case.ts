import { openCaseToAll } from './case-access.ts'
import { operation } from './operation.ts'
import { byId } from './requests.ts'
import { readingOf } from './shown/reading.ts'
import { showCase } from './shown/show-case.ts'
import { noteTextsShown } from './supervision/note-shown.ts'
import { caseView } from './views.ts'

export const readCase = operation({
  name: 'read-case',
  says: {
    zh: '查阅案件：经过、期限、现在可以做什么以及为什么不可以',
    en: 'Read a case: what happened, what runs, what may be done now and why the rest may not',
  },
  method: 'get',
  path: '/cases/:id',
  input: byId,
  output: caseView,
  may: 'signed-in',
  async run(platform, { id }, caller) {
    const reading = await readingOf(platform, caller)
    const open = await openCaseToAll(reading, id)
    await noteTextsShown(open, reading)
    return showCase(open, reading)
  },
})
