import { choice, clockTime, coordinates, date, defineRegister, file, organ, person, text, words } from '../../../src/kernel/define.ts'
import { penaltyLaw } from '../../law/penalty-law.ts'
import { custodySteps, evidenceKinds } from './names.ts'

const because = penaltyLaw.art('47(1)')

/**
 * Every piece of evidence, what it is, and who answers for it. The versions of an entry are its chain of custody (`src/kernel/custody`). Key: number of the
 * slip on which it was taken. Not public, and it says nothing of what a piece is to prove: that stands in the case.
 */
export const evidenceRegister = defineRegister({
  id: 'evidence',
  title: { zh: '证据保管台账', en: 'Custody of evidence' },
  systems: ['28.2'],
  basis: because,
  readBy: 'organ',
  columns: {
    case: text({ ask: { zh: '案号', en: 'Number of the case' }, because }),
    organ: organ({ ask: { zh: '取证机关', en: 'Organ' }, because }),
    name: text({ ask: { zh: '名称', en: 'Name' }, because }),
    kind: choice({ ask: { zh: '证据种类', en: 'Kind' }, because: penaltyLaw.art('46(1)'), options: evidenceKinds }),
    file: file({ ask: { zh: '原始文件散列值（SHA-256）', en: 'Hash of the original (SHA-256)' }, because }),
    place: text({ ask: { zh: '取得地点', en: 'Where it was taken' }, because }),
    at: coordinates({ ask: { zh: '经纬度', en: 'Coordinates' }, because, optional: true }),
    takenOn: date({ ask: { zh: '取得日期', en: 'Day' }, because }),
    takenAt: clockTime({ ask: { zh: '取得时间', en: 'Time' }, because }),
    signers: words({ ask: { zh: '取证签名', en: 'Signed by' }, because: penaltyLaw.art('42(1)') }),
    step: choice({ ask: { zh: '保管状态', en: 'State' }, because, options: custodySteps }),
    holder: person({ ask: { zh: '保管人', en: 'Holder' }, because }),
    holderName: text({ ask: { zh: '保管人姓名', en: 'Name of the holder' }, because }),
    to: person({ ask: { zh: '移交给', en: 'On its way to' }, because, optional: true }),
    by: text({ ask: { zh: '经办人', en: 'Done by' }, because }),
    why: text({ ask: { zh: '事由', en: 'Why' }, because }),
  },
})
