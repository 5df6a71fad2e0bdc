import { defineInstrument, localDate } from '../../src/kernel/define.ts'

/**
 * In force by the info lines. Only the general part is held: how periods are counted, and agency.
 */
export const civilCode = defineInstrument({
  id: 'civil-code',
  title: { zh: '中华人民共和国民法典', en: 'Civil Code' },
  short: '民法典',
  rank: 'law',
  issuer: '全国人民代表大会',
  inForce: [
    { version: localDate('2020-05-28'), from: localDate('2021-01-01') },
  ],
  provisions: {
    '161(1)': { gist: { zh: '民事上的事可以委托他人代为办理', en: 'One may act through an agent' },
      sha256: 'afc9f45ad3a239ced1b5074bc0981a2d37a9dd4418035fa8c6f9b287d5ecb1cb' },
    '162': { gist: { zh: '代理权限内以本人名义所为，对本人生效', en: 'Acts in the principal’s name and within the authority bind the principal' },
      sha256: '35dff57d566c6f8cd05390abd14007fa797e279c6056711023128a6b1b67ed10' },
    '165': { gist: { zh: '授权委托书载明代理人、事项、权限、期限', en: 'A written authority names agent, matters, powers and period' },
      sha256: '908c32474c4a67c2bdc1bb0be79d0b4bfb30f22ddcd1af95e4c4625a04a067af' },
    '171(1)': { gist: { zh: '无权、越权或终止后代理，未追认的不生效', en: 'Without, beyond or after the authority: no effect unless ratified' },
      sha256: 'e82207a35aaa265dfc29fc342d0d0a3d9954674d49f5ecc6543809d4aeb2896f' },
    '173[1]': { gist: { zh: '期限届满或者事务完成，代理终止', en: 'Agency ends with its period, or its business' },
      sha256: 'f054c46222c23418992c159b88ee0b08f720ae2e428e1fabb0ea51fbe7b16353' },
    '173[2]': { gist: { zh: '取消委托或者辞去委托，代理终止', en: 'Agency ends when it is withdrawn or resigned' },
      sha256: '388ddec8f86ff397d67808426293d4dc191f69c97c68e262ace456eb44922cc5' },
    '201(1)': { gist: { zh: '开始当日不计，次日起算', en: 'The first day is not counted' },
      sha256: 'f2695218bc109bdc30a5b4886264a03dddad24ddd5b982fe0112218b709ee464' },
    '201(2)': { gist: { zh: '按小时的自规定或约定时起算', en: 'Hours run from the moment fixed' },
      sha256: 'e56768475123e5a98a9ff0f206f081aee7ebfc6731c526797f8e2d2f72fa1d58' },
    '202(1)': { gist: { zh: '到期月对应日为末日，无则月末', en: 'Ends on the matching day, or the month’s last' },
      sha256: '4cd539f919068c08eb44880c19043ee2ba24f6b7fdb165548597d3b9e9486bda' },
    '203(1)': { gist: { zh: '末日为休假日的顺延次日', en: 'A last day on a holiday rolls to the next day' },
      sha256: '083431dfc361fb4814b1062ba04769d6f72522a3fb175b67fa083604e47030bf' },
  },
})
