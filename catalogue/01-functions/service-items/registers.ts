import { choice, defineRegister, type Form, organ, pairs, text, words, yesNo } from '../../../src/kernel/define.ts'
import { governmentInformationRegulation } from '../../law/government-information-regulation.ts'
import { licensingLaw } from '../../law/licensing-law.ts'

const because = licensingLaw.art('30(1)')

export const itemColumns = {
  id: text({ ask: { zh: '事项代号', en: 'Id' }, because }),
  code: text({ ask: { zh: '实施编码', en: 'Item code' }, because, help: { zh: '31 位（GB/T 39554.1）。', en: '31 characters (GB/T 39554.1).' } }),
  title: text({ ask: { zh: '事项名称', en: 'Title' }, because }),
  titleEn: text({ ask: { zh: '英文名称', en: 'Title in English' }, because, optional: true }),
  organ: organ({ ask: { zh: '实施机关', en: 'Organ' }, because }),
  matter: text({ ask: { zh: '所行使职权的事项代号', en: 'Matter of the power exercised' }, because: licensingLaw.art('22(1)') }),
  procedures: words({ ask: { zh: '可以启动的程序', en: 'Procedures that may be opened' }, because }),
  facts: words({ ask: { zh: '该事项固有的情形', en: 'Facts it brings into each case' }, because }),
  guide: pairs({ ask: { zh: '办事指南', en: 'Guide' }, because }),
} satisfies Form

/** Service items with their guides (政务服务事项目录). Key: the item's id. */
export const itemsRegister = defineRegister({
  id: 'service-items',
  title: { zh: '政务服务事项目录和办事指南', en: 'Service items and guides' },
  systems: ['2.1', '41.1'],
  basis: because,
  holds: 'items',
  columns: itemColumns,
  shown: ['title', 'code', 'organ', 'guide'],
})

export const materialColumns = {
  matter: text({ ask: { zh: '职权事项代号', en: 'Matter' }, because }),
  id: text({ ask: { zh: '材料代号', en: 'Id' }, because }),
  title: text({ ask: { zh: '材料名称', en: 'Title' }, because }),
  titleEn: text({ ask: { zh: '英文名称', en: 'Title in English' }, because, optional: true }),
  because: text({
    ask: { zh: '要求提交的依据', en: 'Provision that allows asking for it' }, because: licensingLaw.art('31(1)'),
    help: { zh: '写作“法律:32(1)”。', en: 'Written law:32(1).' },
  }),
  optional: yesNo({ ask: { zh: '可以不提交', en: 'May be left out' }, because, optional: true }),
} satisfies Form

/** Every material that may be asked for, by the matter it belongs to: the complete list of 行政许可法 30. Key: `{matter}/{id}`. */
export const materialsRegister = defineRegister({
  id: 'guide-materials',
  title: { zh: '申请材料目录', en: 'Materials that may be asked for' },
  systems: ['2.1'],
  basis: because,
  holds: 'materials',
  columns: materialColumns,
  shown: ['matter', 'title', 'because', 'optional'],
})

const listed = governmentInformationRegulation.art('20(1)[5]')

export const importedColumns = {
  code: text({ ask: { zh: '事项编码', en: 'Item code' }, because: listed }),
  name: text({ ask: { zh: '事项名称', en: 'Name' }, because: listed }),
  department: text({ ask: { zh: '部门', en: 'Department' }, because: listed }),
  departmentCode: text({ ask: { zh: '部门代码', en: 'Department code' }, because: listed, optional: true }),
  area: text({ ask: { zh: '区划代码（12 位）', en: 'Area, 12 digits' }, because: listed }),
  type: choice({
    ask: { zh: '事项类型', en: 'Type' }, because: listed,
    options: {
      '1': { zh: '行政许可', en: 'Licence' }, '2': { zh: '行政处罚', en: 'Penalty' }, '3': { zh: '行政强制', en: 'Coercion' },
      '4': { zh: '行政征收', en: 'Levy' }, '5': { zh: '行政给付', en: 'Benefit' }, '6': { zh: '行政检查', en: 'Inspection' },
      '7': { zh: '行政确认', en: 'Confirmation' }, '8': { zh: '行政奖励', en: 'Reward' }, '9': { zh: '行政裁决', en: 'Adjudication' },
      '10': { zh: '其他行政权力', en: 'Other power' }, '20': { zh: '公共服务', en: 'Public service' },
    },
  }),
} satisfies Form

/** Items as other places publish them: to be read and compared; nothing can be applied for on them. Key: the item code. */
export const importedRegister = defineRegister({
  id: 'item-catalogue',
  title: { zh: '导入的政务服务事项', en: 'Imported service items' },
  systems: ['2.1'],
  basis: listed,
  columns: importedColumns,
  shown: ['name', 'code', 'department', 'area', 'type'],
})
