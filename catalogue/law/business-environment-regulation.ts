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
    '62(1)': { gist: { zh: '制定涉企文件须听取企业和商会意见', en: 'Enterprises and associations are heard on texts that concern them' },
      sha256: 'bf93b18908b582ddf11dc3baa561b02ccfac2b035400a00f6f8095d00a11ee14' },
    '62(2)': { gist: { zh: '涉企文件公开征求意见，一般至少三十日，并反馈采纳情况', en: 'Public comments on such texts, as a rule thirty days or more, with reply' },
      sha256: '19a7785c0dcf1120198ed5a2339ae3faa74e72b4653848df679e097f23741890' },
    '63(1)': { gist: { zh: '涉企文件须过公平竞争审查', en: 'Fair competition review of such texts' },
      sha256: 'c25b77dd67a0efa237047a4dd5da07dbbd03146b6b758e0394e4e6ed3a147200' },
    '63(2)': { gist: { zh: '涉及权利义务的文件须过合法性审核', en: 'Legality review of documents touching rights and duties' },
      sha256: '537bfcc0bac42b746d01f949ab240d1111a5954546b15f54f357f7233db0b837' },
    '64(1)': { gist: { zh: '无依据的规范性文件不得减权增义务或设准入条件',
      en: 'Normative documents without basis may not curtail rights, add duties or set entry conditions' },
      sha256: '04ad81d80956fe25635c5a4eaff83c57ac749d7c484bd2dec068fff499ea093a' },
    '64(2)': { gist: { zh: '未公布即不得用作依据', en: 'What is not published is no basis' },
      sha256: '32b3865afbe624194d72ac2b055af92bbff4c556e03576b6a04320842ed5c9ab' },
    '65(1)': { gist: { zh: '考虑给企业留出调整期', en: 'Consider a transition period for enterprises' },
      sha256: '8833d7019870a23960927bd786bc17baef5f901f4029be3566882e9eec82f6ce' },
  },
})
