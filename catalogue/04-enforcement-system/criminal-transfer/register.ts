import { choice, date, defineRegister, longText, organ, text } from '../../../src/kernel/define.ts'
import { criminalTransferProvisions as provisions } from '../../law/criminal-transfer-provisions.ts'

const because = provisions.art('3(1)')

/** Cases that must go to the police. Not public: it names suspects. Key: number of the case in which the suspicion arose. */
export const criminalTransfersRegister = defineRegister({
  id: 'criminal-transfers',
  title: { zh: '涉嫌犯罪案件移送台账', en: 'Suspected crimes to be transferred' },
  systems: ['26'],
  basis: because,
  columns: {
    number: text({ ask: { zh: '来源案号', en: 'Case in which it arose' }, because }),
    organ: organ({ ask: { zh: '执法机关', en: 'Organ' }, because }),
    suspectName: text({ ask: { zh: '涉嫌人', en: 'Suspect' }, because, personal: true, seenBy: 'organ' }),
    facts: longText({ ask: { zh: '涉嫌犯罪的事实', en: 'Facts' }, because, seenBy: 'organ', personal: true }),
    found: date({ ask: { zh: '认定应当移送之日', en: 'Found on' }, because }),
    state: choice({
      ask: { zh: '状态', en: 'State' }, because,
      options: {
        due: { zh: '应当移送', en: 'To be transferred' }, transferred: { zh: '已移送', en: 'Transferred' }, filed: { zh: '公安机关已立案', en: 'Filed by the police' },
        returned: { zh: '退回依法处理', en: 'Returned to be dealt with' }, concluded: { zh: '刑事程序已结', en: 'Criminal proceedings over' },
      },
    }),
  },
})
