import type { Text } from '../law/instrument.ts'
import type { Step } from './derive.ts'
import { termWords } from './period.ts'

/** One line of a derivation as a citizen reads it, the days and what they are, for example `2026-02-15至2026-02-23 春节，不计`. */
export function stepWords(step: Step): Text {
  const { from, to } = step
  const reason = reasons[step.because](step)
  return {
    zh: `${from === to ? from : `${from}至${to}`} ${reason.zh}${tail(step).zh}${source(step).zh}`,
    en: `${from === to ? from : `${from} to ${to}`}: ${reason.en}${tail(step).en}${source(step).en}`,
  }
}

const reasons: Readonly<Record<Step['because'], (step: Step) => Text>> = {
  event: () => ({ zh: '起算事实发生之日', en: 'day of the event' }),
  'corresponding-day': ({ term, away = 0 }) => {
    const length = term ? termWords(term) : { zh: '', en: '' }
    return {
      zh: `${length.zh}的对应日（无对应日的为当月末日），共${away}日`,
      en: `corresponding day of a term of ${length.en}, or else the last day of the month; ${away} days`,
    }
  },
  day: () => ({ zh: '自然日', en: 'calendar days' }),
  weekday: () => ({ zh: '工作日', en: 'working days' }),
  'make-up': () => ({ zh: '调休上班日', en: 'weekend worked in exchange' }),
  weekend: () => ({ zh: '周末', en: 'weekend' }),
  holiday: ({ name }) => ({ zh: `${name?.zh ?? '节日'}放假`, en: `${name?.en ?? 'holiday'}, days off` }),
  suspended: () => ({ zh: '期限停止计算', en: 'clock suspended' }),
  due: () => ({ zh: '计算结果', en: 'the answer' }),
}

function tail({ because, counted, rolls }: Step): Text {
  if (because === 'due' || because === 'corresponding-day') return { zh: '', en: '' }
  if (rolls) return { zh: '，届满日顺延', en: '; the last day moves on' }
  if (!counted) return { zh: '，不计', en: '; not counted' }
  const [first, last] = counted
  return first === last
    ? { zh: `，第${first}日`, en: `; day ${first}` }
    : { zh: `，第${first}至${last}日`, en: `; days ${first} to ${last}` }
}

function source({ notice }: Step): Text {
  if (!notice) return { zh: '', en: '' }
  return { zh: `（${notice.number ?? notice.title.zh}）`, en: ` (${notice.number ?? notice.title.en})` }
}
