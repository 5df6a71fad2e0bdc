import { Hono } from 'hono'
import type { FC } from 'hono/jsx'
import { NotFound } from '../../operations/operation.ts'
import { readItem } from '../../operations/read-item.ts'
import { readProcedure } from '../../operations/read-procedure.ts'
import type { ItemView, ProcedureView } from '../../operations/views.ts'
import { Layout } from '../page/layout.tsx'
import { Cited, CitedText } from '../page/legal.tsx'
import { Summary } from '../page/lists.tsx'
import { ProcedureTable } from '../page/procedure-table.tsx'
import { show } from '../page/show.ts'
import { type PortalEnv, say, type Visit } from '../visit.ts'

/** Names under which guides keep the rows that have a section of their own, as the service catalogue writes them. */
const sections: readonly { readonly id: 'conditions' | 'fee' | 'result' | 'legal' | 'contact'; readonly names: readonly string[] }[] = [
  { id: 'conditions', names: ['conditions', '受理条件', '申请条件'] },
  { id: 'fee', names: ['fee', 'fees', '收费', '收费标准', '是否收费'] },
  { id: 'result', names: ['result', 'results', '办理结果', '结果名称'] },
  { id: 'legal', names: ['basis', '设定依据'] },
  {
    id: 'contact',
    names: [
      'contact',
      'contacts',
      'supervision',
      'complaints',
      'consultation',
      'remedies',
      '咨询',
      '咨询方式',
      '监督投诉',
      '咨询监督',
      '监督投诉方式',
    ],
  },
]

const rowsIn = (item: ItemView, id: string) =>
  item.guide.filter(({ name }) => sections.find((section) => section.id === id)?.names.includes(name))
const otherRows = (item: ItemView) => item.guide.filter(({ name }) => !sections.some(({ names }) => names.includes(name)))

const Brief: FC<{ visit: Visit; item: ItemView }> = ({ visit, item }) => {
  const w = visit.words.guide
  const text = (id: string) =>
    rowsIn(item, id)
      .map((row) => say(visit, row.text))
      .join('；')
  const term = item.guide
    .filter(({ name }) => /term|limit|时限/i.test(name))
    .map(({ name, text: says }) => `${visit.words.guide.names[name] ?? name}：${say(visit, says)}`)
    .join('；')
  return (
    <section class="box" aria-labelledby="brief">
      <h2 id="brief">{w.brief}</h2>
      <Summary
        rows={[
          [w.organ, say(visit, item.organ.name)],
          [w.conditions, text('conditions')],
          [w.materials, item.materials.length > 0 ? w.count(item.materials.length) : ''],
          [w.term, term],
          [w.fee, text('fee')],
        ]}
      />
      <div class="row noprint">
        {item.procedures
          .filter(({ party }) => party)
          .slice(0, 1)
          .map(({ id }) => (
            <a class="button" href={`/apply/${encodeURIComponent(item.id)}/${id}`}>
              {w.online}
            </a>
          ))}
        {!item.open && <p>{w.notOnline}</p>}
      </div>
    </section>
  )
}

const Materials: FC<{ visit: Visit; item: ItemView }> = ({ visit, item }) => {
  const w = visit.words.guide
  if (item.materials.length === 0) return <p>{w.noMaterials}</p>
  return (
    <div class="scroll">
      <table class="stack">
        <thead>
          <tr>
            <th scope="col">{w.no}</th>
            <th scope="col">{w.material}</th>
            <th scope="col">{w.need}</th>
            <th scope="col">{w.basis}</th>
          </tr>
        </thead>
        <tbody>
          {item.materials.map((material, i) => (
            <tr>
              <td data-h={w.no}>{i + 1}</td>
              <td data-h={w.material}>{say(visit, material.title)}</td>
              <td data-h={w.need}>{material.optional ? w.optional : w.required}</td>
              <td data-h={w.basis}>
                <Cited visit={visit} of={[material.because]} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const Rows: FC<{ visit: Visit; rows: ItemView['guide'] }> = ({ visit, rows }) =>
  rows.length === 0 ? (
    <p class="soft">{visit.words.guide.notGiven}</p>
  ) : (
    <Summary rows={rows.map(({ name, text }) => [visit.words.guide.names[name] ?? name, say(visit, text)] as const)} />
  )

async function procedureOf(visit: Visit, id: string): Promise<ProcedureView[]> {
  try {
    return [await visit.ask(readProcedure, { id })]
  } catch (fault) {
    if (fault instanceof NotFound) return []
    throw fault
  }
}

export const guideRoutes = new Hono<PortalEnv>().get('/items/:id', async (c) => {
  const visit = c.get('visit')
  const w = visit.words.guide
  const item = await visit.ask(readItem, { id: c.req.param('id') })
  const procedures = (await Promise.all(item.procedures.slice(0, 1).map(({ id }) => procedureOf(visit, id)))).flat()
  const headings = [
    ['basic', w.basic],
    ['conditions', w.conditions],
    ['materials', w.materials],
    ['process', w.process],
    ['fee', w.fee],
    ['legal', w.legal],
    ['result', w.result],
    ['contact', w.contact],
  ] as const
  return show(
    c,
    <Layout visit={visit} title={say(visit, item.title)} crumbs={[{ href: '/items', name: visit.words.nav.items }]}>
      <h1>
        <span class="caption">{say(visit, item.organ.name)}</span>
        {say(visit, item.title)}
      </h1>
      <Brief visit={visit} item={item} />
      <nav aria-label={w.contents} class="noprint">
        <ul class="toc">
          {headings.map(([id, name]) => (
            <li>
              <a href={`#${id}`}>{name}</a>
            </li>
          ))}
        </ul>
      </nav>
      <h2 id="basic">{w.basic}</h2>
      <Summary
        rows={[
          [w.code, <span class="code">{item.code}</span>],
          [w.organ, say(visit, item.organ.name)],
          ...otherRows(item).map(({ name, text }) => [w.names[name] ?? name, say(visit, text)] as const),
        ]}
      />
      <h2 id="conditions">{w.conditions}</h2>
      <Rows visit={visit} rows={rowsIn(item, 'conditions')} />
      <h2 id="materials">{w.materials}</h2>
      <Materials visit={visit} item={item} />
      <h2 id="process">{w.process}</h2>
      {procedures.length === 0 && <p class="soft">{w.notGiven}</p>}
      {procedures.map((procedure) => (
        <ProcedureTable visit={visit} procedure={procedure} brief />
      ))}
      <h2 id="fee">{w.fee}</h2>
      <Rows visit={visit} rows={rowsIn(item, 'fee')} />
      <h2 id="legal">{w.legal}</h2>
      {item.basis.length > 0 ? (
        <ul>
          {item.basis.map((one) => (
            <li>
              <Cited visit={visit} of={[one]} />
            </li>
          ))}
        </ul>
      ) : (
        rowsIn(item, 'legal').length === 0 && <p class="soft">{w.notGiven}</p>
      )}
      {rowsIn(item, 'legal').map((row) => (
        <p>
          <CitedText visit={visit} text={say(visit, row.text)} />
        </p>
      ))}
      <h2 id="result">{w.result}</h2>
      <Rows visit={visit} rows={rowsIn(item, 'result')} />
      <h2 id="contact">{w.contact}</h2>
      <Rows visit={visit} rows={rowsIn(item, 'contact')} />
      {item.procedures.filter(({ party }) => party).length > 1 && (
        <section class="noprint">
          <h2>{w.others}</h2>
          <ul>
            {item.procedures
              .filter(({ party }) => party)
              .map(({ id, title }) => (
                <li>
                  <a href={`/apply/${encodeURIComponent(item.id)}/${id}`}>{say(visit, title)}</a>
                </li>
              ))}
          </ul>
        </section>
      )}
    </Layout>,
  )
})
