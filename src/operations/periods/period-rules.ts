import type { Citation, Text } from '../../kernel/law/instrument.ts'
import { endsOnWorkday } from '../../kernel/time/counting-rules.ts'
import { type Term, termWords } from '../../kernel/time/period.ts'
import type { Shelf } from '../shown/cited-texts.ts'
import { showBasis } from '../shown/show-citation.ts'
import type { AskedPeriod } from './asked-period.ts'
import type { PeriodAnswer } from './period-views.ts'

interface Rule {
  readonly says: Text
  readonly basis: readonly Citation[]
}

const rule = (zh: string, en: string, basis: readonly Citation[] = []): Rule => ({ says: { zh, en }, basis })

function firstDay({ law, rules, asked }: AskedPeriod): Rule {
  return asked.direction === 'before'
    ? rule(
        '事件当天不计，从前一日起往前数',
        'The day of the event is not counted; counting goes back from the day before',
        law?.firstDay ?? rules.general.firstDay,
      )
    : rule(
        '当天不计，从次日起算',
        'The day of the event is not counted; counting begins the next day',
        law?.firstDay ?? rules.general.firstDay,
      )
}

function unit({ asked, term, law, rules }: AskedPeriod): Rule[] {
  if (term.unit === 'month' || term.unit === 'year')
    return [
      rule(
        '按月、按年的，到期月的对应日为最后一日；没有对应日的，为当月最后一日',
        'Months and years end on the corresponding day, or the last day of a month without one',
        rules.general.correspondingDay,
      ),
    ]
  const meant: readonly Citation[] = asked.unit === 'written-day' && law?.workdays ? [law.workdays.basis] : []
  if (term.unit === 'workday' && asked.unit === 'written-day')
    return [
      rule(
        '这部法律中这样长的“日”是工作日，周末和节假日不计',
        'The “days” of a period of this length are working days in this text',
        meant,
      ),
    ]
  if (term.unit === 'workday')
    return [
      rule(
        '按工作日计算：周末和放假日不计，调休上班日计入',
        'Working days: weekends and days off are not counted, weekend days worked in exchange are',
        rules.restDays.weekend,
      ),
    ]
  return [rule('按自然日计算：中间的周末和节假日也计入', 'Calendar days: weekends and holidays in between are counted', meant)]
}

function changes({ asked }: AskedPeriod): Rule[] {
  const list = (terms: readonly Term[], language: 'zh' | 'en'): string =>
    terms.map((term) => termWords(term)[language]).join(language === 'zh' ? '、' : ', ')
  const { pauses = [], extensions = [] } = asked
  return [
    ...(pauses.length > 0
      ? [
          rule(
            `停止计算的${pauses.length}段时间不计入（是否可以停止，须另有依据）`,
            `${pauses.length} stretches of time are not counted (what stops the clock needs a basis of its own)`,
          ),
        ]
      : []),
    ...(extensions.length > 0
      ? [
          rule(
            `延长${list(extensions, 'zh')}，接着原来的期限往下数（须在期满前依法批准）`,
            `Extended by ${list(extensions, 'en')}, counted on from the end (approved before it, as the law requires)`,
          ),
        ]
      : []),
  ]
}

function lastDay({ asked, term, law, whose, lastDay: how, rules }: AskedPeriod): Rule[] {
  if (law?.restRuns)
    return [
      rule(
        '期限内连续休息三日以上的，按休息日数顺延；最后一日是休息日的，顺延到下一个工作日。“法定休假日”是否包括相连的周末有不同理解，这里按有利于纳税人的理解计算',
        'Three or more rest days in a row within the period lengthen it; then a last day of rest moves on. Whether weekends beside a holiday belong to such a run is disputed; here they do, in favour of the taxpayer',
        law.restRuns,
      ),
    ]
  if (endsOnWorkday(term, asked.extensions))
    return [rule('工作日期限的最后一日总是工作日，不发生顺延', 'A period in working days always ends on one')]
  if (asked.lastDay !== undefined)
    return how === 'rolls'
      ? [
          rule(
            '最后一日是休息日的，顺延到下一个工作日（按您的选择）',
            'A last day of rest moves to the next working day (as you chose)',
            law?.rolls ?? [],
          ),
        ]
      : [rule('最后一日是休息日的，不顺延（按您的选择）', 'A last day of rest stays (as you chose)')]
  if (law?.rolls) return [rule('最后一日是休息日的，顺延到下一个工作日', 'A last day of rest moves to the next working day', law.rolls)]
  if (asked.wait || asked.direction === 'before')
    return [rule('等待的时间照数，不顺延', 'A waiting time is counted as it stands; nothing moves on')]
  return whose === 'party'
    ? [
        rule(
          '该法没有写最后一日是休息日怎么办；对个人和企业，按一般规定顺延',
          'The text is silent on a last day of rest; for persons and enterprises the general rule moves it on',
          rules.general.rolls,
        ),
      ]
    : [
        rule(
          '该法没有写最后一日是休息日怎么办；对机关从严，不顺延',
          'The text is silent on a last day of rest; for an organ it stays, strictly',
        ),
      ]
}

/** Each rule that the counting applied, in the order of counting, with its provisions. */
export function rulesApplied(of: AskedPeriod, shelf: Shelf): PeriodAnswer['rules'] {
  const rules =
    of.term.unit === 'hour'
      ? [
          rule(
            '按小时的，从所说的时刻起连续计算，不分昼夜和节假日',
            'Hours run by the clock from the moment stated, day and night, rest days too',
            of.rules.general.hours,
          ),
        ]
      : [
          firstDay(of),
          ...unit(of),
          ...changes(of),
          ...lastDay(of),
          ...(of.asked.wait
            ? [rule('须等这段时间过完，次日起才可以办下一步', 'The period must pass; the next step is possible from the day after')]
            : []),
        ]
  return rules.map(({ says, basis }) => ({ says, basis: showBasis(shelf, basis) }))
}
