import { choice, date, defineRegister, type Form, longText, number, organ, pairs, text, words } from '../../../src/kernel/define.ts'
import { businessEnvironmentRegulation } from '../../law/business-environment-regulation.ts'
import { marketEntityRegulation } from '../../law/market-entity-regulation.ts'

const because = businessEnvironmentRegulation.art('54(1)')

/** What an organ commits to before the draw; the names are those of `Lots`. */
export const drawLists = {
  entities: pairs({ ask: { zh: '检查对象名录（统一社会信用代码：名称）', en: 'Objects (credit code and name)' }, because }),
  officers: words({ ask: { zh: '执法检查人员名录（执法证号）', en: 'Inspectors (numbers of certificates)' }, because }),
  conflicts: pairs({
    ask: { zh: '应当回避的（执法证号：对象代码，空格分隔）', en: 'Conflicts of interest (certificate, and codes between blanks)' }, because, optional: true,
  }),
  count: number({ ask: { zh: '抽取对象数', en: 'How many are drawn' }, because, least: 1 }),
  size: number({
    ask: { zh: '公共值取自日志的条数', en: 'Size of the log whose root is the public value' }, because, least: 1,
    help: { zh: '须大于承诺记入日志后的条数。', en: 'Beyond the size that the log has once the commitment is in it.' },
  }),
  commitment: text({ ask: { zh: '承诺值', en: 'Commitment' }, because, help: { zh: '用 yifa draw-lots 算出。', en: 'Worked out by yifa draw-lots.' } }),
} satisfies Form

export const drawOpened = {
  secret: text({ ask: { zh: '密钥', en: 'Secret' }, because }),
  root: text({ ask: { zh: '公共值（日志在约定条数时的根）', en: 'Public value (root of the log at the agreed size)' }, because }),
  result: pairs({ ask: { zh: '抽取结果（对象：两名人员的执法证号）', en: 'Result (object, and two certificates)' }, because }),
} satisfies Form

const later = (form: Form): Form => Object.fromEntries(Object.entries(form).map(([name, field]) => [name, { ...field, optional: true as const }]))

/** Draws of objects and inspectors (抽取记录), with all that is needed to draw again. Key: number of the plan. */
export const inspectionDrawsRegister = defineRegister({
  id: 'inspection-draws',
  title: { zh: '双随机抽取记录', en: 'Draws for inspection' },
  systems: ['3.4'],
  basis: because,
  holds: 'draws',
  columns: {
    number: text({ ask: { zh: '抽查计划编号', en: 'Number of the plan' }, because }),
    organ: organ({ ask: { zh: '检查机关', en: 'Organ' }, because }),
    matter: longText({ ask: { zh: '抽查事项和依据', en: 'What is checked, and on which basis' }, because }),
    ...drawLists,
    ...later(drawOpened),
    state: choice({
      ask: { zh: '状态', en: 'State' }, because,
      options: { committed: { zh: '已承诺，待抽取', en: 'Committed' }, drawn: { zh: '已抽取', en: 'Drawn' }, abandoned: { zh: '未抽取而终止', en: 'Abandoned' } },
    }),
    reasons: longText({ ask: { zh: '终止的理由', en: 'Why it was abandoned' }, because, optional: true }),
  },
  shown: ['number', 'organ', 'matter', 'state', 'count', 'commitment', 'size', 'entities', 'officers', 'conflicts', 'secret', 'root', 'result', 'reasons'],
})

/** One object and the two inspectors whom the lot fell on. Key: `{plan}/{object}`. */
export const drawnInspectionsRegister = defineRegister({
  id: 'drawn-inspections',
  title: { zh: '随机抽查任务和结果', en: 'Inspections drawn, and their results' },
  systems: ['3.4'],
  basis: because,
  columns: {
    plan: text({ ask: { zh: '抽查计划编号', en: 'Number of the plan' }, because }),
    organ: organ({ ask: { zh: '检查机关', en: 'Organ' }, because }),
    entity: text({ ask: { zh: '检查对象代码', en: 'Code of the object' }, because }),
    name: text({ ask: { zh: '检查对象', en: 'Object' }, because }),
    first: text({ ask: { zh: '检查人员甲（执法证号）', en: 'First inspector (certificate)' }, because }),
    second: text({ ask: { zh: '检查人员乙（执法证号）', en: 'Second inspector (certificate)' }, because }),
    state: choice({
      ask: { zh: '状态', en: 'State' }, because: marketEntityRegulation.art('38(2)'),
      options: {
        drawn: { zh: '待检查', en: 'To be inspected' }, sound: { zh: '未发现问题', en: 'No problem' }, rectified: { zh: '已整改', en: 'Rectified' },
        handed: { zh: '立案或者移送', en: 'Case opened or transferred' }, absent: { zh: '无法联系', en: 'Cannot be contacted' },
      },
    }),
    published: date({ ask: { zh: '结果公开日期', en: 'Published on' }, because, optional: true }),
  },
  shown: ['plan', 'organ', 'name', 'entity', 'first', 'second', 'state', 'published'],
})
