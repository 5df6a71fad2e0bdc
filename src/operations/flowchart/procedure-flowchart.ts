import { z } from 'zod'
import { flowchartSvg } from '../../documents/flowchart/flowchart-svg.ts'
import { flowchartOf, partsOf } from '../../kernel/flowchart/flowchart.ts'
import { NotFound, operation } from '../operation.ts'
import { fileView } from '../record-views.ts'
import { byId } from '../requests.ts'

const flowchartRequest = byId.extend({
  part: z.string().max(100).optional().describe('Draws this mounted part instead of the whole'),
  lang: z.enum(['zh', 'en']).default('zh'),
})

export const procedureFlowchart = operation({
  name: 'procedure-flowchart',
  says: { zh: '下载程序流程图（SVG）', en: 'Fetch the flowchart of a procedure as SVG' },
  method: 'get',
  path: '/procedures/:id/flowchart.svg',
  input: flowchartRequest,
  output: fileView,
  may: 'everyone',
  file: 'given',
  async run(platform, { id, part, lang }) {
    const procedure = platform.procedures.get(id)
    if (!procedure) throw new NotFound(`There is no procedure '${id}'. List the procedures to see which there are.`)
    const parts = partsOf(procedure)
    if (part !== undefined && !parts.includes(part))
      throw new NotFound(`Procedure '${id}' has no part '${part}'. Its parts: ${parts.join(', ') || 'none'}.`)
    const chart = flowchartOf(procedure, part)
    return {
      name: `${chart.title[lang]}.svg`,
      type: 'image/svg+xml',
      bytes: new TextEncoder().encode(flowchartSvg(chart, lang)),
    }
  },
})
