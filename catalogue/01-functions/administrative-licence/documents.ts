import type { DocumentRule } from '../../../src/kernel/define.ts'

type Letter = DocumentRule<'applicant', string, string>

const letter = (id: string, series: string, title: readonly [zh: string, en: string], body: readonly string[]) =>
  ({ id, title: { zh: title[0], en: title[1] }, layout: 'letter', series, to: 'applicant', body }) as const satisfies Letter

/** Papers of the ordinary licence procedure, with the provision that asks for each. */
export const documents = {
  /** 32(1)[1], 32(2) */
  noLicenceNeeded: letter('no-licence-needed', '许免', ['不受理告知书', 'Notice that no licence is needed'], [
    '你（单位）于{case.opened}提出的{item.title}申请，依法不需要取得行政许可，本机关不予受理。理由：{this.reasons}',
  ]),
  /** 32(1)[2], 32(2), 78(1) */
  notAccepted: {
    ...letter('not-accepted', '许不受', ['不予受理决定书', 'Refusal to accept'], [
      '你（单位）于{case.opened}提出的{item.title}申请，本机关决定不予受理。情形：{this.ground}。理由：{this.reasons}',
      '请向下列机关申请：{this.competent}',
    ]),
    remedies: true,
  },
  /** 32(1)[4] */
  supplement: letter('supplement', '许补', ['补正告知书', 'One-time notice of what is missing'], [
    '你（单位）于{case.opened}提出的{item.title}申请，材料不齐全或者不符合法定形式。需要补正的全部内容如下：{this.missing}',
    '{this.explanation}',
    '本机关只告知一次。补正前，申请不计入受理期限。',
  ]),
  /** 32(1)[5], 32(2) */
  accepted: letter('accepted', '许受', ['受理通知书', 'Notice of acceptance'], [
    '你（单位）于{case.opened}提出的{item.title}申请，属于本机关职权范围，材料齐全、符合法定形式，本机关予以受理。',
    '本机关将于{due:decide}前作出决定；依法需要听证、检验、检测、检疫、鉴定和专家评审的，所需时间不计算在内，并将书面告知。',
  ]),
  /** 32(1)[4], last half; 32(2) */
  acceptedBySilence: letter('accepted', '许受', ['受理通知书（逾期视为受理）', 'Notice of acceptance by silence'], [
    '你（单位）提出的{item.title}申请，本机关逾期未告知补正，自收到申请材料之日（{day}）起即为受理。',
    '本机关将于{due:decide}前作出决定；依法不计算在内的时间，将书面告知。',
  ]),
  /** 36(1) */
  interestedTold: (to: 'applicant' | 'interested') =>
    ({
      id: `interests-${to}`, title: { zh: '陈述申辩权利告知书', en: 'Notice of the right to be heard' }, layout: 'letter', series: '许陈告', to,
      body: ['{case.title}一案的行政许可事项直接关系他人重大利益：{this.concern}。申请人、利害关系人有权进行陈述和申辩。'],
    }) as const,
  /** 45(1) */
  excludedTime: letter('excluded-time', '许期告', ['特别程序所需时间告知书', 'Notice of time that does not count'], [
    '你（单位）的{item.title}申请依法需要{this.ground}，所需时间为{this.timeNeeded}，自{day}起不计算在许可期限内。',
  ]),
  /** 42(1) */
  extended: letter('extended', '许延', ['延长许可期限告知书', 'Notice of extension'], [
    '你（单位）的{item.title}申请，二十个工作日内不能作出决定。经本机关负责人批准，延长十个工作日，至{due:decide}。理由：{this.reasons}',
  ]),
  /** 38(1) */
  granted: {
    ...letter('decision', '许准', ['准予行政许可决定书', 'Decision to grant the licence'], [
      '{apply.name}：你（单位）的{item.title}申请，经审查，符合法定条件、标准。依照《中华人民共和国行政许可法》第三十八条第一款，决定准予行政许可。',
      '许可范围：{apply.scope}。场所地址：{apply.address}。',
    ]),
    when: 'granted',
  },
  /** 38(2) */
  refused: {
    ...letter('refusal', '许不准', ['不予行政许可决定书', 'Decision to refuse the licence'], [
      '{apply.name}：你（单位）的{item.title}申请，经审查，决定不予行政许可。情形：{this.refusalGround}。理由和依据：{this.reasons}',
    ]),
    when: 'refused', remedies: true,
  },
  /** 12(1), 29(1): the applicant may take back what only the applicant could begin. */
  withdrawn: letter('withdrawn', '许撤', ['申请撤回确认书', 'Confirmation of withdrawal'], ['你（单位）已于{day}撤回{item.title}申请，本机关终止办理。']),
  /** 32(1)[2] */
  handedOver: letter('handed-over', '许移', ['申请移送告知书', 'Notice of handing over'], [
    '你（单位）的{item.title}申请，本机关不再具有相应职权，已移送{this.to}办理，不需要重复提交材料。原因：{this.reasons}',
  ]),
} as const

/** 39(1)[1]: the licence itself. How it is called, and how long it holds, the item says. */
const licenceRows = (until: string) =>
  [
    ['证号', '{number:licence}'], ['被许可人', '{apply.name}'], ['许可事项', '{item.title}'], ['许可范围', '{apply.scope}'],
    ['场所地址', '{apply.address}'], ['有效期自', '{day}'], ['有效期至', until], ['发证机关', '{organ.name}'],
  ] as const

const certificate = {
  id: 'licence', title: { zh: '{item.licence}', en: 'Licence' }, layout: 'certificate', series: '许证', to: 'applicant',
  body: ['准予{apply.name}从事{item.title}所许可的活动。'],
} as const

export const certificates = [
  { ...certificate, rows: licenceRows('{day+5y-1d}'), when: { all: ['granted', 'fiveYears'] } },
  { ...certificate, rows: licenceRows('法律、行政法规未定期限'), when: { all: ['granted', { not: 'fiveYears' }] } },
] as const
