import type { Answer, Answers } from '../form/field.ts'
import type { Text } from '../law/instrument.ts'
import type { Pair, PoolProblem, Pools } from './draw.ts'

export const pairsIn = (answer: Answer | undefined): Readonly<Record<string, string>> =>
  typeof answer === 'object' && !Array.isArray(answer) ? (answer as Readonly<Record<string, string>>) : {}
const wordsIn = (answer: Answer | undefined): readonly string[] => (Array.isArray(answer) ? answer : [])
const numberIn = (answer: Answer | undefined): number => (typeof answer === 'number' ? answer : 0)
export const textIn = (answer: Answer | undefined): string => (typeof answer === 'string' ? answer : '')

/** The lists as they were answered when the organ committed to them, or as they stand in the register of draws. */
export const poolsIn = (answers: Answers): Pools => ({
  entities: Object.keys(pairsIn(answers['entities'])),
  officers: wordsIn(answers['officers']),
  conflicts: Object.entries(pairsIn(answers['conflicts'])).flatMap(([officer, entities]) =>
    entities.split(/\s+/).flatMap((entity): [string, string][] => (entity === '' ? [] : [[officer, entity]])),
  ),
  count: numberIn(answers['count']),
  size: numberIn(answers['size']),
})

/** A result as it is answered: entity to the two certificates. */
export const resultOf = (pairs: readonly Pair[]): Readonly<Record<string, string>> =>
  Object.fromEntries(pairs.map(({ entity, officers }) => [entity, officers.join(' ')]))

/** What is wrong with lists, in words. */
export const poolWords = (problem: PoolProblem): Text => {
  switch (problem.code) {
    case 'twice':
      return { zh: `“${problem.id}”重复`, en: `'${problem.id}' stands there twice` }
    case 'count':
      return {
        zh: `抽取数须为 1 至 ${problem.most}，现为 ${problem.count}`,
        en: `the number drawn must be 1 to ${problem.most}, not ${problem.count}`,
      }
    case 'unknown-in-conflict':
      return { zh: `回避关系中的“${problem.id}”不在名单上`, en: `'${problem.id}' of a conflict is on neither list` }
    case 'too-few-officers':
      return {
        zh: `对“${problem.entity}”无须回避的人员只有 ${problem.free} 名`,
        en: `only ${problem.free} officer(s) have no conflict with '${problem.entity}'`,
      }
  }
}

/** Whether two results name the same pairs, in whatever order they are written. */
export const sameResult = (one: Readonly<Record<string, string>>, other: Readonly<Record<string, string>>): boolean =>
  Object.keys(one).length === Object.keys(other).length && Object.entries(one).every(([key, value]) => other[key] === value)
