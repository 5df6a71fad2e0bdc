import { letter } from '../../letter.ts'

/** Papers of the ordinary licence procedure, with the provision that asks for each. */
export const documents = {
  /** 36(1) */
  interestedTold: (to: 'applicant' | 'interested') =>
    ({
      id: `interests-${to}`, title: { zh: '陈述申辩权利告知书', en: 'Notice of the right to be heard' }, layout: 'letter', series: '许陈告', to,
      body: ['{case.title}一案的行政许可事项直接关系他人重大利益：{this.concern}。申请人、利害关系人有权进行陈述和申辩。'],
    }) as const,
  /** 45(1) */
  excludedTime: letter('excluded-time', 'applicant', ['许期告', '特别程序所需时间告知书', 'Notice of time that does not count'], [
    '你（单位）的{item.title}申请依法需要{this.ground}，所需时间为{this.timeNeeded}，自{day}起不计算在许可期限内。',
  ]),
  /** 42(1) */
  extended: letter('extended', 'applicant', ['许延', '延长许可期限告知书', 'Notice of extension'], [
    '你（单位）的{item.title}申请，二十个工作日内不能作出决定。经本机关负责人批准，延长十个工作日，至{due:decide}。理由：{this.reasons}',
  ]),
  /** 38(1) */
  granted: {
    ...letter('decision', 'applicant', ['许准', '准予行政许可决定书', 'Decision to grant the licence'], [
      '你（单位）的{item.title}申请，经审查，符合法定条件、标准。依照《中华人民共和国行政许可法》第三十八条第一款，决定准予行政许可。',
      '许可范围：{apply.scope}。场所地址：{apply.address}。',
    ]),
    when: 'granted',
  },
  /** 38(2) */
  refused: {
    ...letter('refusal', 'applicant', ['许不准', '不予行政许可决定书', 'Decision to refuse the licence'], [
      '你（单位）的{item.title}申请，经审查，决定不予行政许可。情形：{this.refusalGround}。理由和依据：{this.reasons}',
    ]),
    when: 'refused', remedies: true,
  },
} as const

/** 39(1)[1]: the licence itself. How it is called, and how long it holds, the item says. */
const licenceRows = (until: string) =>
  [
    ['被许可人', '{apply.name}'], ['许可事项', '{item.title}'], ['许可范围', '{apply.scope}'],
    ['场所地址', '{apply.address}'], ['有效期自', '{day}'], ['有效期至', until],
  ] as const

const certificate = {
  id: 'licence', title: { zh: '{item.licence}', en: 'Licence' }, layout: 'certificate', series: '许证', to: 'applicant',
  body: ['准予{apply.name}从事{item.title}所许可的活动。'],
} as const

export const certificates = [
  { ...certificate, rows: licenceRows('{day+5y-1d}'), when: { all: ['granted', 'fiveYears'] } },
  { ...certificate, rows: licenceRows('法律、行政法规未定期限'), when: { all: ['granted', { not: 'fiveYears' }] } },
] as const
