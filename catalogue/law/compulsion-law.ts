import { defineInstrument, localDate } from '../../src/kernel/define.ts'

/**
 * In force by article 71.
 */
export const compulsionLaw = defineInstrument({
  id: 'compulsion-law',
  title: { zh: '中华人民共和国行政强制法', en: 'Administrative Compulsion Law' },
  short: '行政强制法',
  rank: 'law',
  issuer: '全国人民代表大会常务委员会',
  inForce: [
    { version: localDate('2011-06-30'), from: localDate('2012-01-01') },
  ],
  provisions: {
    '10(1)': { gist: { zh: '强制措施由法律设定', en: 'Compulsory measures are created by law' },
      sha256: '2bc440d7797ead67831dcf1628180890f193b9054657c482c84025978bd0551b' },
    '10(2)': { gist: { zh: '无法律时行政法规可设部分措施', en: 'Regulations may create some within the State Council’s competence' },
      sha256: '0b12650f05ed2b5ecb69b18e9484b124dab45f93099074de6314cc275b23b925' },
    '10(3)': { gist: { zh: '无上位法时地方性法规可设查封扣押', en: 'Local regulations may create sealing and seizure in local affairs' },
      sha256: '75efaab61ebef85b696c9b8f333afe51a101578614935e46ecbed9ae51b3a779' },
    '10(4)': { gist: { zh: '其他规范性文件不得设强制措施', en: 'Other documents may create none' },
      sha256: '4333f9405453bca9c393253ad4b674470683eaec1afa9ff3a29775ff39e98fa6' },
    '11(1)': { gist: { zh: '法律已定的不得扩大', en: 'The law’s object, condition and kind may not be widened' },
      sha256: 'f9e046b750e0e185cbd810481d2cdaa7acd0a010ed50bd33f2ef0b3ae2dfdf1e' },
    '11(2)': { gist: { zh: '法律未设的下位法不得设，授权具体规定除外', en: 'Where the law sets none, lower texts may not, save by its leave' },
      sha256: '7c6c104a86564078e9342dbf4435f21539e9e1aaa5c7aa01362375ccd051fb90' },
    '13(1)': { gist: { zh: '强制执行由法律设定', en: 'Compulsory execution is created by law' },
      sha256: 'cc3c3c8a7018b6564ac9a6eea9075b35f8cfb95e14a2c36da6dece899de67c37' },
    '13(2)': { gist: { zh: '法律未授权的，申请法院执行', en: 'Without such a law the authority applies to the court' },
      sha256: 'fce9a67d5e38b7ad01794aa52f68e02653c099cbb9d9ef9069720167c1e8f6bd' },
    '17(1)': { gist: { zh: '法定机关实施，不得委托', en: 'By the lawful authority only; not delegable' },
      sha256: 'ca8ca973ddc0d9f01aa35925a1f06ca0c5518c5d47edf737b87b0150ed07fd77' },
    '17(3)': { gist: { zh: '由有资格人员实施', en: 'By qualified officers only' },
      sha256: 'ed55e4e5cace7d70c2ff914ffb071b78efe6e6cae58a941a19a6151e5349d47c' },
    '18(1)[2]': { gist: { zh: '两名以上人员', en: 'At least two officers' },
      sha256: '1821d1f2ac5fe520a4d2da1bebcfa88c2e957fede92e01f8fbee934e30050ef7' },
    '18(1)[3]': { gist: { zh: '出示执法证件', en: 'Certificates are shown' },
      sha256: 'e309a7dd11c9bd803afd1856417eb3f74a71112792c41d2de3304f5060d081ec' },
    '21(1)': { gist: { zh: '查封扣押冻结财物随案移送并告知', en: 'Seized property goes along, and the party is told' },
      sha256: '08a35e42e48c6ed342b72aede7db8d08edd0f367fe1b3e55bf6bb126f4a2c65e' },
    '25(3)': { gist: { zh: '检测检验鉴定时间不计，明确并告知，费用机关担', en: 'Testing time is not counted, is told, and is paid by the authority' },
      sha256: '15095e9ead4f51792f9dbf6f0cff087f611508eff650861bea4d9803fbbe6243' },
    '43(1)': { gist: { zh: '夜间和法定节假日不得强制执行，紧急除外', en: 'No execution at night or on statutory holidays, unless urgent' },
      sha256: '6fd0df9177b1544d22afb53ca0e9d203597c1fcf9a228cc2c9a72f853a6c650e' },
    '69(1)': { gist: { zh: '十日以内为工作日', en: 'Periods of ten days or less are working days' },
      sha256: 'd475a51f4d9f03b94c7a405e67b00731e82ab2850f3f0b7901108a0b8a5b3a17' },
  },
})
