import { date, defineRegister, text } from '../../../src/kernel/define.ts'
import { liaoningPlan } from '../../law/liaoning-plan.ts'

const because = liaoningPlan.art('34')

/** Regions that have been founded. Key: the region's id. */
export const regionsRegister = defineRegister({
  id: 'regions',
  title: { zh: '已启用的地区', en: 'Founded regions' },
  systems: ['1.3'],
  basis: because,
  columns: {
    region: text({ ask: { zh: '地区', en: 'Region' }, because }),
    organ: text({ ask: { zh: '启用机关', en: 'Government' }, because }),
    founded: date({ ask: { zh: '启用日期', en: 'Founded on' }, because }),
  },
  shown: ['region', 'organ', 'founded'],
})
