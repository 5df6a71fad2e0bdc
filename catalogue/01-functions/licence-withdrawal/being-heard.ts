import { choice, creditCode, type Form, longText, person, text } from '../../../src/kernel/define.ts'
import { licensingLaw } from '../../law/licensing-law.ts'
import { staffForms } from '../administrative-licence/staff-forms.ts'

const because = licensingLaw.art('7(1)')

/** Whose licence it is: the holder joins the case with the first act of the organ. */
export const whoseLicence = {
  kind: choice({
    ask: { zh: '被许可人类型', en: 'Kind of holder' }, because,
    options: { person: { zh: '自然人', en: 'Natural person' }, enterprise: { zh: '法人或者其他组织', en: 'Organisation' } },
  }),
  person: person({ ask: { zh: '被许可人账号', en: 'Account' }, because, onlyIf: { field: 'kind', is: 'person' } }),
  creditCode: creditCode({ ask: { zh: '统一社会信用代码', en: 'Credit code' }, because, onlyIf: { field: 'kind', is: 'enterprise' } }),
  name: text({ ask: { zh: '被许可人姓名或者名称', en: 'Name' }, because, personal: true }),
} satisfies Form

export const holderJoins = [
  { role: 'holder', field: 'person', name: 'name' }, { role: 'holder', field: 'creditCode', name: 'name' },
] as const

/**
 * Nobody loses a licence unheard: told what is intended and why, heard, and answered (行政许可法 7). Shared by withdrawal and revocation.
 * @param intended what the organ intends, for example 撤回
 * @param begun acts with which the case may begin
 */
export function hearingTheHolder<const A extends string>(intended: string, begun: readonly A[]) {
  return {
    tell: {
      title: { zh: '告知拟作决定和陈述申辩权', en: 'Tell what is intended, and the right to be heard' },
      by: 'officer', basis: because, after: ['open'], owedSince: 'open',
      issues: [
        {
          id: 'intended', title: { zh: `拟${intended}行政许可告知书`, en: 'Notice of what is intended' }, layout: 'letter', series: '许拟告',
          to: 'holder',
          body: [`{open.name}：本机关拟${intended}你（单位）的{item.title}（证号{subject}）。情形：{open.ground}。事实和理由：{open.reasons}`, '你（单位）有权进行陈述和申辩。'],
        },
      ],
    },
    state: {
      title: { zh: '陈述、申辩', en: 'Be heard' },
      by: 'holder', basis: because, after: ['tell'], often: true, form: staffForms.statement,
    },
    hear: {
      title: { zh: '听取意见', en: 'Hear what was said' },
      by: 'officer', basis: because, after: ['state'], owedSince: 'state', often: true, form: staffForms.heard,
    },
    drop: {
      title: { zh: '终止办理', en: 'Drop the case' },
      by: ['officer', 'head'], basis: licensingLaw.art('8(1)'), power: 'not-needed', after: [{ anyOf: begun }], outcome: 'dropped',
      ends: true,
      form: { reasons: longText({ ask: { zh: '终止理由', en: 'Why' }, because: licensingLaw.art('8(1)') }) },
    },
  } as const
}
