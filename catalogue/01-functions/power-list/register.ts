import { choice, citations, defineRegister, division, type Form, longText, organ, text } from '../../../src/kernel/define.ts'
import { governmentInformationRegulation } from '../../law/government-information-regulation.ts'
import { liaoningPlan } from '../../law/liaoning-plan.ts'
import { levels } from '../../organs/kinds.ts'
import { powers as kinds } from '../../powers.ts'

const because = liaoningPlan.art('1')

/** What a row of the list says: the power first, then what answers for it. */
export const powerColumns = {
  organ: organ({ ask: { zh: '行使机关', en: 'Organ' }, because }),
  kind: choice({ ask: { zh: '职权类别', en: 'Kind of power' }, because, options: kinds }),
  matter: text({
    ask: { zh: '事项代号', en: 'Matter' }, because,
    help: { zh: '小写英文，例如 food-business-licence。', en: 'Small letters, for example food-business-licence.' },
  }),
  title: text({ ask: { zh: '职权名称', en: 'Title' }, because }),
  titleEn: text({ ask: { zh: '英文名称', en: 'Title in English' }, because, optional: true }),
  level: choice({ ask: { zh: '行使层级', en: 'Level' }, because, options: levels }),
  place: division({ ask: { zh: '行使地域（行政区划代码）', en: 'Where it is held' }, because }),
  basis: citations({ ask: { zh: '设定和行使依据', en: 'Basis' }, because: governmentInformationRegulation.art('20(1)[5]') }),
  duties: longText({ ask: { zh: '责任事项', en: 'Duties' }, because }),
  timeLimit: text({ ask: { zh: '办理时限', en: 'Time limit' }, because }),
  responsiblePost: text({ ask: { zh: '责任岗位', en: 'Responsible post' }, because }),
  supervision: text({ ask: { zh: '监督方式', en: 'Supervision line' }, because }),
} satisfies Form

/** The power list and the responsibility list (权力清单、责任清单), one row a power. Key: `{organ}/{matter}`. */
export const powersRegister = defineRegister({
  id: 'powers',
  title: { zh: '权力和责任清单', en: 'List of powers and responsibilities' },
  systems: ['1.1', '1.2'],
  basis: because,
  holds: 'powers',
  columns: powerColumns,
  shown: ['title', 'organ', 'kind', 'level', 'place', 'basis', 'duties', 'timeLimit', 'responsiblePost', 'supervision'],
})
