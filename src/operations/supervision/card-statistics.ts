import { type CardCount, type CardFilter, cardStates, countCards } from '../../store/supervision/read-cards.ts'
import { operation } from '../operation.ts'
import { organsWatched } from '../oversight.ts'
import { organRef, readingOf } from '../shown/reading.ts'
import { given, meaningsIn } from './cards-shown.ts'
import { type CardStatisticsView, cardStatisticsRequest, cardStatisticsView } from './supervision-views.ts'

type Figures = CardStatisticsView['total']

/**
 * What these counts come to. A false alarm is a card that was withdrawn, whose explanation was accepted, or that was lifted on appeal; its rate is
 * taken of all that were answered or lifted, so that cards nobody has answered yet count neither way.
 */
function figuresOf(counts: readonly CardCount[]): Figures {
  const sum = (some: readonly CardCount[], of: 'cards' | 'red' | 'late'): number => some.reduce((all, one) => all + one[of], 0)
  const [told, waiting, answered, upheld, closed, lifted] = cardStates.map((state) =>
    sum(
      counts.filter((one) => one.state === state),
      'cards',
    ),
  ) as [number, number, number, number, number, number]
  const judged = answered + upheld + closed + lifted
  return {
    ...{
      raised: sum(counts, 'cards'),
      red: sum(counts, 'red'),
      late: sum(counts, 'late'),
      told,
      waiting,
      answered,
      upheld,
      closed,
      lifted,
    },
    ...(judged > 0 && { falseAlarms: Math.round((lifted * 1_000) / judged) / 10 }),
  }
}

const by = <K extends 'rule' | 'organ'>(counts: readonly CardCount[], key: K): [string, CardCount[]][] => {
  const groups = new Map<string, CardCount[]>()
  for (const one of counts) groups.set(one[key], [...(groups.get(one[key]) ?? []), one])
  return [...groups]
}

export const cardStatistics = operation({
  name: 'card-statistics',
  says: { zh: '监察牌统计：按规则、按机关，含误报率', en: 'Figures of cards by rule and by organ, with how often a rule was wrong' },
  method: 'get',
  path: '/cards/statistics',
  input: cardStatisticsRequest,
  output: cardStatisticsView,
  may: ['supervisor', 'head'],
  async run(platform, { organ, ...days }, caller) {
    const reading = await readingOf(platform, caller)
    const filter: CardFilter = { organs: await organsWatched(reading, ['head'], organ), ...given(days) }
    const counts = await countCards(platform.pool, platform.region, { filter, meanings: meaningsIn(platform), today: reading.day })
    const declared = platform.catalogue.supervision?.rules ?? []
    const counted = new Map(by(counts, 'rule'))
    // Rules that raised nothing are shown too: a rule that never fires is a finding of its own.
    const ids = [...new Set([...declared.map(({ id }) => id), ...counted.keys()])]
    return {
      total: figuresOf(counts),
      rules: ids
        .map((id) => {
          const rule = declared.find((one) => one.id === id)
          return {
            rule: id,
            title: rule?.title ?? { zh: id, en: id },
            ...(rule && { type: rule.type }),
            ...figuresOf(counted.get(id) ?? []),
          }
        })
        .sort((a, b) => b.raised - a.raised),
      organs: by(counts, 'organ').map(([id, some]) => ({ organ: organRef(reading, id), ...figuresOf(some) })),
    }
  },
})
