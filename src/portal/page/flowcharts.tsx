import { raw } from 'hono/html'
import type { FC } from 'hono/jsx'
import { procedureFlowchart } from '../../operations/flowchart/procedure-flowchart.ts'
import type { ProcedureView } from '../../operations/views.ts'
import { say, type Visit } from '../visit.ts'

interface ChartProps {
  readonly visit: Visit
  readonly id: string
  readonly title: string
  readonly part?: string
}

/** One picture, in the page itself so that it is set in the page's own type. It holds what we wrote and nothing a visitor sent. */
const Chart: FC<ChartProps> = async ({ visit, id, title, part }) => {
  const { bytes } = await visit.ask(procedureFlowchart, { id, lang: visit.lang, ...(part !== undefined && { part }) })
  return (
    <section class="scroll flow" tabindex={0} aria-label={visit.words.procedure.region(title)}>
      {raw(new TextDecoder().decode(bytes))}
    </section>
  )
}

/** The flowchart of a procedure, and below it one for each mounted part, with what can be downloaded. */
export const Flowcharts: FC<{ visit: Visit; procedure: ProcedureView }> = ({ visit, procedure }) => {
  const w = visit.words.procedure
  const { id, parts } = procedure
  return (
    <>
      <h2>{w.chart}</h2>
      <p>{w.chartSays}</p>
      <ul class="noprint">
        <li>
          <a href="#table">{w.table}</a>
        </li>
        <li>
          <a href={`/procedures/${id}/flowchart.svg`}>{w.svg}</a>
        </li>
        <li>
          <a href={`/procedures/${id}/flowchart.bpmn`}>{w.bpmn}</a>
        </li>
      </ul>
      <Chart visit={visit} id={id} title={say(visit, procedure.title)} />
      {parts.map((part) => (
        <>
          <h3>{`${w.parts}：${say(visit, part.title)}`}</h3>
          <Chart visit={visit} id={id} title={say(visit, part.title)} part={part.id} />
        </>
      ))}
    </>
  )
}
