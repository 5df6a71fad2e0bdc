import { lateFine as reckon } from '../../kernel/time/late-fine.ts'
import { NotFound, operation } from '../operation.ts'
import { shelfOf } from '../shown/reading.ts'
import { showBasis } from '../shown/show-citation.ts'
import { lateFineRequest } from './period-request.ts'
import { lateFineAnswer } from './period-views.ts'

export const lateFine = operation({
  name: 'late-fine',
  says: { zh: '计算逾期缴纳罚款的加处罚款', en: 'Reckon what is added to a fine that is paid late' },
  method: 'get',
  path: '/periods/late-fine',
  input: lateFineRequest,
  output: lateFineAnswer,
  may: 'everyone',
  async run(platform, { fine, due, paid, pauses = [] }) {
    const rule = platform.catalogue.counting.lateFine
    if (!rule) throw new NotFound('The catalogue declares no addition to fines that are paid late.')
    const { percentPerDay, basis, paused } = rule
    const intervals = pauses.flatMap(({ from, to }) => (to ? [{ from, to }] : []))
    const { lateDays, extraFine, capped } = reckon({ fine, paymentDue: due, paidOn: paid, paused: intervals, percentPerDay })
    return {
      lateDays,
      extraFine,
      total: Math.round((fine + extraFine) * 100) / 100,
      capped,
      percentPerDay,
      says:
        lateDays === 0
          ? { zh: '没有逾期，不加处罚款。', en: 'Not late: nothing is added.' }
          : {
              zh: `罚款${fine}元 × ${percentPerDay}% × 逾期${lateDays}日${capped ? '，超过罚款本数，只加到本数为止' : ''}。停止计算的日子不算逾期。`,
              en: `Fine of ${fine} yuan × ${percentPerDay} % × ${lateDays} days late${capped ? '; more than the fine itself, so no more than the fine' : ''}. Days on which it stands still are not late.`,
            },
      basis: showBasis(await shelfOf(platform), pauses.length > 0 ? [basis, paused] : [basis]),
    }
  },
})
