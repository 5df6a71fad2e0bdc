import { makeCreditCode, makeOrganisationCode, type Organ } from '../../src/kernel/define.ts'
import type { OrganKindId } from '../organs/kinds.ts'
import type { CountyScene } from './scenes.ts'

/** Offices that the stories of coercion invent, because the five kinds of organ of the demonstration do not have their powers. */
const invented: readonly { readonly id: string; readonly kind: OrganKindId; readonly number: string; readonly short: string; readonly name: string; readonly en: string }[] = [
  { id: 'tax', kind: 'mr', number: '71', short: '税', name: '税务局（虚构）', en: 'Tax Office (invented)' },
  { id: 'planning', kind: 'nr', number: '72', short: '拆', name: '人民政府责成的拆除机关（虚构）', en: 'office charged with demolition (invented)' },
  { id: 'order', kind: 'ps', number: '73', short: '治', name: '治安机关（虚构）', en: 'office of public order (invented)' },
  { id: 'office', kind: 'hu', number: '74', short: '城管', name: '城市管理机关（虚构）', en: 'office of city management (invented)' },
]

export const inventedOffices = ({ place, name, words }: CountyScene): readonly Organ[] =>
  invented.map(({ id, kind, number, short, name: of, en }) => ({
    id: `${id}-${place}`, name: { zh: name + of, en: `${place} ${en}` }, short: `${words['沈和'] ?? ''}${short}`, kind, level: 'county', division: place,
    creditCode: makeCreditCode(`11${place}`, makeOrganisationCode(`YF${number}${place.slice(2)}`)),
  }))
