import { longText } from '../../../src/kernel/define.ts'
import { licensingLaw } from '../../law/licensing-law.ts'
import { staffForms } from '../administrative-licence/staff-forms.ts'

const because = licensingLaw.art('7(1)')

/**
 * Nobody loses a licence unheard: told what is intended and why, heard, and answered (行政许可法 7). Shared by withdrawal and revocation.
 * Telling and hearing take nothing from anyone and need no power; deciding does.
 * @param how.intended what the organ intends, for example 撤回
 * @param how.found the act whose answers `ground` and `reasons` the holder is told
 * @param how.begun acts with which the case may begin
 */
export function hearingTheHolder<const F extends string, const A extends string>({ intended, found, begun }: {
  readonly intended: string
  readonly found: F
  readonly begun: readonly A[]
}) {
  return {
    tell: {
      title: { zh: '告知拟作决定和陈述申辩权', en: 'Tell what is intended, and the right to be heard' },
      by: 'officer', basis: because, power: 'not-needed', after: [found], owedSince: found,
      issues: [
        {
          id: 'intended', title: { zh: `拟${intended}行政许可告知书`, en: 'Notice of what is intended' }, layout: 'letter', series: '许拟告',
          to: 'holder',
          body: [
            `本机关拟${intended}你（单位）的{subject.title}（证号{subject}）。情形：{${found}.ground}。事实和理由：{${found}.reasons}`,
            '你（单位）有权进行陈述和申辩。',
          ],
        },
      ],
    },
    state: {
      title: { zh: '陈述、申辩', en: 'Be heard' },
      by: 'holder', basis: because, after: ['tell'], often: true, form: staffForms.statement,
    },
    hear: {
      title: { zh: '听取意见', en: 'Hear what was said' },
      by: 'officer', basis: because, power: 'not-needed', after: ['state'], owedSince: 'state', often: true, form: staffForms.heard,
    },
    drop: {
      title: { zh: '因职权变动终止办理', en: 'Drop the case as the power was lost' },
      // A licence in force is protected (8(1)): who may no longer decide on it leaves it alone. Who may, decides.
      by: ['officer', 'head'], basis: licensingLaw.art('8(1)'), power: 'lost', after: [{ anyOf: begun }], outcome: 'dropped', ends: true,
      form: { reasons: longText({ ask: { zh: '终止理由', en: 'Why' }, because: licensingLaw.art('8(1)') }) },
    },
  } as const
}
