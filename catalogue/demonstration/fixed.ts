import { expertsOf } from './parties.ts'
import type { CountyScene } from './scenes.ts'

const atFounding = { afterFounding: 2 } as const

/** What is played in each county in any event: what others lean on; and in the first, what happens once in the province. */
export function fixedCases(scene: CountyScene, turn: number) {
  const { place } = scene
  const experts = expertsOf(scene)
  return [
    {
      id: 'meeting-rules', procedure: 'decision-meeting-rules', place, day: atFounding, words: { plenary: 'standing' }, numbers: { '12': 4, '8': 3 },
    },
    { id: 'decision-matter', procedure: 'decision-catalogue', place, day: atFounding, through: 'enter', words: { M2: `M${place}` } },
    ...experts.map(({ person, name }, i) => ({
      id: `expert-${i}`, procedure: 'expert-pool', place, day: atFounding, through: 'enrol', words: { prof4: person, 周教授: name },
    })),
    // Three years later the law puts it on the list of those who never complied.
    ...(turn === 0 ? once(place) : []),
  ]
}

const once = (place: string) => [
  { id: 'never-complied', procedure: 'abnormal-listing', place, day: atFounding, through: 'list', afterwards: 'nothing' as const },
  { id: 'decided', procedure: 'major-decision', place, day: { beforeEnd: 178 }, through: 'archive' },
  { id: 'document', procedure: 'normative-document-making', place, day: { beforeEnd: 172 }, through: 'register', afterwards: ['publish', 'file'] },
  { id: 'document-too', procedure: 'normative-document-making', place, day: { beforeEnd: 150 }, through: 'register', afterwards: ['publish', 'file'] },
  { id: 'suspended', procedure: 'certificate-measures', place, day: { beforeEnd: 150 }, through: 'suspend' },
  { id: 'ordered', procedure: 'reconsideration', place, day: { beforeEnd: 170 }, through: 'openOrders' },
  { id: 'challenged', procedure: 'reconsideration', place, day: { beforeEnd: 140 }, through: 'answerChallenge', afterwards: 'anything' as const },
  { id: 'mistaken-repeal', procedure: 'law-repeal', place, day: { beforeEnd: 100 }, through: 'drop' },
  { id: 'taken-in', procedure: 'item-import', place, day: { beforeEnd: 90 }, through: 'importRow', afterwards: 'nothing' as const },
  { id: 'law-text', procedure: 'law-text-import', place, day: { beforeEnd: 80 }, through: 'importVersion', afterwards: 'nothing' as const },
  { id: 'kept-data', procedure: 'personal-data-erasure', place, day: { beforeEnd: 70 }, through: 'keep' },
]
