import { letter } from '../../letter.ts'

/**
 * Papers of receiving an application, with the provision that asks for each.
 * @param what how the application is called in them, for example `{item.title}申请`
 */
export const acceptanceDocuments = (what: string) =>
  ({
    /** 32(1)[1], 32(2) */
    noLicenceNeeded: letter('no-licence-needed', 'applicant', ['许免', '不受理告知书', 'Notice that no licence is needed'], [
      `你（单位）于{case.opened}提出的${what}，依法不需要取得行政许可，本机关不予受理。理由：{this.reasons}`,
    ]),
    /** 32(1)[2], 32(2), 78(1) */
    notAccepted: {
      ...letter('not-accepted', 'applicant', ['许不受', '不予受理决定书', 'Refusal to accept'], [
        `你（单位）于{case.opened}提出的${what}，本机关决定不予受理。情形：{this.ground}。理由：{this.reasons}`,
        '{this.competent}',
      ]),
      remedies: true,
    },
    /** 32(1)[4] */
    supplement: letter('supplement', 'applicant', ['许补', '补正告知书', 'One-time notice of what is missing'], [
      `你（单位）于{case.opened}提出的${what}，材料不齐全或者不符合法定形式。需要补正的全部内容如下：{this.missing}`,
      '{this.explanation}',
      '本机关只告知一次。补正前，申请不计入受理期限。',
    ]),
    /** 32(1)[5], 32(2) */
    accepted: letter('accepted', 'applicant', ['许受', '受理通知书', 'Notice of acceptance'], [
      `你（单位）于{case.opened}提出的${what}，属于本机关职权范围，材料齐全、符合法定形式，本机关予以受理。`,
      '本机关将于{due:decide}前作出决定；依法需要听证、检验、检测、检疫、鉴定和专家评审的，所需时间不计算在内，并将书面告知。',
    ]),
    /** 32(1)[4], last half; 32(2) */
    acceptedBySilence: letter('accepted', 'applicant', ['许受', '受理通知书（逾期视为受理）', 'Notice of acceptance by silence'], [
      `你（单位）提出的${what}，本机关逾期未告知补正，自收到申请材料之日（{effective}）起即为受理。`,
      '本机关将于{due:decide}前作出决定；依法不计算在内的时间，将书面告知。',
    ]),
    /** 29(1): the applicant may take back what only the applicant could begin. */
    withdrawn: letter('withdrawn', 'applicant', ['许撤', '申请撤回确认书', 'Confirmation of withdrawal'], [`你（单位）已于{day}撤回${what}，本机关终止办理。`]),
    /** 32(1)[2] */
    handedOver: letter('handed-over', 'applicant', ['许移', '申请移送告知书', 'Notice of handing over'], [
      `你（单位）的${what}，本机关不再具有相应职权，已移送{this.to}办理，不需要重复提交材料。原因：{this.reasons}`,
    ]),
  }) as const
