import { defineInstrument, localDate } from '../../src/kernel/define.ts'

/**
 * In force by article 72.
 */
export const businessEnvironmentRegulation = defineInstrument({
  id: 'business-environment-regulation',
  title: { zh: '优化营商环境条例', en: 'Regulation on Improving the Business Environment' },
  short: '优化营商环境条例',
  rank: 'administrative-regulation',
  issuer: '国务院',
  inForce: [
    { version: localDate('2019-10-22'), from: localDate('2020-01-01') },
  ],
  provisions: {
    '20(2)': { gist: { zh: '地方部门不得另立准入负面清单', en: 'No local or departmental market-access negative list' },
      sha256: 'ac5efda816717ea3735a0f381c16edee3429df76f998a71b96960dd78a6f515c' },
    '25(1)': { gist: { zh: '收费基金保证金须有依据，清单之外不得收', en: 'Levies and deposits need a basis; nothing off the list may be charged' },
      sha256: '3671fc59ac35df126e529f1a0f28c8051423a93628f7831f125c1142d79c4d2f' },
    '37(4)': { gist: { zh: '线上线下融合，申请人自选渠道', en: 'Counter and online joined; the applicant chooses' },
      sha256: 'f03b4106df14a94d072dc98e8af0e8aabe75bebc0687fc271ab5fb32de31f9cc' },
    '39(1)': { gist: { zh: '严控新设许可，禁止变相许可', en: 'New licences are strictly limited; disguised ones forbidden' },
      sha256: '3f5327d21cbca9e1004d448942a53ddb943a7e9d2aa4d6f12c00dc28a3bd2311' },
    '40(1)': { gist: { zh: '许可清单管理，清单之外不得实施', en: 'Licence list; nothing off the list may be required' },
      sha256: 'a5ba8a29ccfc8db8efdfddea02df5e73fe22e3e38fa91c1c4da81e0a76dc2249' },
    '43(1)': { gist: { zh: '审批中介服务须有依据，公开流程时限收费', en: 'Required intermediary services need a basis; steps, time and fee are public' },
      sha256: 'd7af10cb1f64291c128f387cee43cf9232010aaf729d29f8f4639371cd51cf16' },
    '44(1)': { gist: { zh: '证明事项须有依据', en: 'Certificates may be demanded only with a basis' },
      sha256: 'ac0a886e9663a3331c89f2b42a43dfc4a140548a0e5073c75aa9320867ece5dd' },
    '64(1)': { gist: { zh: '无依据的规范性文件不得减权增义务或设准入条件',
      en: 'Normative documents without basis may not curtail rights, add duties or set entry conditions' },
      sha256: '04ad81d80956fe25635c5a4eaff83c57ac749d7c484bd2dec068fff499ea093a' },
  },
})
