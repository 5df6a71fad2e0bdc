import { flowchartBpmn } from '../../documents/flowchart/flowchart-bpmn.ts'
import { flowchartOf, partsOf } from '../../kernel/flowchart/flowchart.ts'
import { NotFound, operation } from '../operation.ts'
import { fileView } from '../record-views.ts'
import { byId } from '../requests.ts'

export const procedureBpmn = operation({
  name: 'procedure-bpmn',
  says: { zh: '下载程序流程图（BPMN 2.0）', en: 'Fetch the flowchart of a procedure as BPMN 2.0' },
  method: 'get',
  path: '/procedures/:id/flowchart.bpmn',
  input: byId,
  output: fileView,
  may: 'everyone',
  file: 'given',
  async run(platform, { id }) {
    const procedure = platform.procedures.get(id)
    if (!procedure) throw new NotFound(`There is no procedure '${id}'. List the procedures to see which there are.`)
    const parts = partsOf(procedure).map((part) => flowchartOf(procedure, part))
    return {
      name: `${procedure.title.zh}.bpmn`,
      type: 'application/bpmn+xml',
      bytes: new TextEncoder().encode(flowchartBpmn(flowchartOf(procedure), parts)),
    }
  },
})
