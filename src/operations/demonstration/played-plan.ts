import { addDays, type LocalDate, localDate } from '../../kernel/time/local-date.ts'
import { inBatch } from '../../store/batch.ts'
import { readCases } from '../../store/read-cases.ts'
import { chinaDay } from '../china-day.ts'
import type { ActAnswer } from '../door/request.ts'
import type { Platform } from '../platform.ts'
import type { PlayScale } from './province.ts'

/** What is played on a record: it stands in the title of its founding, so that everybody sees what the record is and who goes on knows what with. */
export interface PlayedPlan extends PlayScale {
  readonly founded: LocalDate
  readonly first: LocalDate
  readonly last: LocalDate
}

/** Days between the founding and the end: what takes three years has come about by then. */
const sinceFounding = 3 * 365 + 60
const daysOfMonth = 30

/**
 * What can be played up to yesterday: today is for those who come.
 * @param earliest day before which the catalogue's laws are not asked
 */
export function newPlan(scale: PlayScale, earliest: LocalDate, now: number): PlayedPlan {
  const last = addDays(chinaDay(now), -1)
  const wanted = addDays(last, -Math.max(sinceFounding, scale.months * daysOfMonth + 30))
  const founded = wanted < earliest ? earliest : wanted
  const first = addDays(last, -scale.months * daysOfMonth)
  return { ...scale, founded, first: first <= founded ? addDays(founded, 1) : first, last }
}

/** The plan in the words of a title. */
export const planWords = ({ size, seed, cases, months, founded, first, last }: PlayedPlan): string =>
  `演示：${size}，种子 ${seed}，${cases} 件，${months} 个月，${founded} 启用，${first} 至 ${last}`

const pattern = /演示：(small|large)，种子 (\d+)，(\d+) 件，(\d+) 个月，(\S+) 启用，(\S+) 至 ([\d-]+)/

function readPlanWords(words: string): PlayedPlan | undefined {
  const [, size, seed, cases, months, founded = '', first = '', last = ''] = pattern.exec(words) ?? []
  if (size !== 'small' && size !== 'large') return undefined
  return {
    size,
    seed: Number(seed),
    cases: Number(cases),
    months: Number(months),
    founded: localDate(founded),
    first: localDate(first),
    last: localDate(last),
  }
}

/** The plan of what is on record, and whether a demonstration was founded here at all. */
export async function planOnRecord(platform: Platform): Promise<{ founded: boolean; plan?: PlayedPlan }> {
  const { pool, region } = platform
  const key = 'seed/found'
  const answers = await inBatch({ pool, region }, { cases: [], keys: [key] }, (loaded) => ({
    write: undefined,
    result: loaded.answers,
  }))
  const answer = answers.get(key)?.answer as ActAnswer | undefined
  if (answer?.kind !== 'done') return { founded: false }
  const [row] = await readCases(pool, region, [answer.case])
  const plan = readPlanWords(row?.file.title ?? '')
  return { founded: true, ...(plan && { plan }) }
}
