import { demonstrationEnterprise, demonstrationPeople } from '../demonstration-people.ts'
import type { Chance } from './chance.ts'
import { businessCode, businessName, citizenNumber, mobileNumber, personName, street } from './names.ts'
import type { CountyScene } from './scenes.ts'

/** Names under which the stories have parties come before organs, without the word that says that they are invented. */
const nameOf = (who: string): string => (demonstrationPeople.find(({ person }) => person === who)?.name ?? '').replace('（虚构）', '')
const agent = 'agent.lin'
const numberOf = (who: string): string => demonstrationPeople.find(({ person }) => person === who)?.citizenNumber ?? ''

function business(scene: CountyScene, chance: Chance) {
  const code = businessCode(scene.place, chance)
  const name = businessName(scene.town, chance)
  const person = personName(chance)
  const told = nameOf(agent)
  return {
    actor: { kind: 'party' as const, person: `agent.${code}`, name: person, actsFor: [{ kind: 'enterprise' as const, id: code, name }] },
    words: {
      [demonstrationEnterprise.creditCode]: code, [demonstrationEnterprise.name]: name, [`${told}（虚构）`]: person, [told]: person,
      '024-22220000': `024-2222${String(chance(10_000)).padStart(4, '0')}`,
      和平区某路1号: scene.name + street(chance), 和平区某路一号: scene.name + street(chance), 沈阳市和平区虚构路1号: scene.name + street(chance),
      沈阳市和平区虚构路2号: scene.name + street(chance), 沈阳市和平区虚构路9号: scene.name + street(chance), 旧址: scene.name + street(chance), 某餐馆: businessName(scene.town, chance),
      某公司: businessName(scene.town, chance), 乙店: businessName(scene.town, chance), 丙店: businessName(scene.town, chance),
    },
    // Two more on the list from which an inspection is drawn.
    exact: { B: businessCode(scene.place, chance), C: businessCode(scene.place, chance) },
  }
}

/** Where the parties with accounts live: some of its cases are theirs, so that whoever signs in as one of them finds something. */
const withAccounts = '210102'
const accountHolder = ({ person, name, enterprises = [] }: (typeof demonstrationPeople)[number]) => ({
  kind: 'party' as const, person, name, actsFor: enterprises.map((one) => ({ kind: 'enterprise' as const, id: one.creditCode, name: one.name })),
})

/** Somebody who comes before an organ, and what stands for the words by which the stories speak of them. */
interface PartyIn {
  readonly actor: {
    readonly kind: 'party'
    readonly person: string
    readonly name: string
    readonly actsFor?: readonly { readonly kind: 'enterprise'; readonly id: string; readonly name: string }[]
  }
  readonly words: Readonly<Record<string, string>>
  readonly exact?: Readonly<Record<string, string>>
}

/** Experts whom the government of a county may ask. */
export const expertsOf = ({ place, town }: CountyScene): readonly { readonly person: string; readonly name: string }[] =>
  ['甲', '乙', '丙'].map((one, i) => ({ person: `expert.${place}.${i + 1}`, name: `${town}专家${one}` }))

/** Somebody who stands for a party of the stories in one case. */
export function partyIn(who: string, scene: CountyScene, chance: Chance): PartyIn {
  const own = scene.place === withAccounts && chance(3) === 0 ? demonstrationPeople.find((one) => one.person === who && one.kind === 'party') : undefined
  if (own) return { actor: accountHolder(own), words: {} }
  if (who === agent) return business(scene, chance)
  const expert = expertsOf(scene)[Number(/^prof(\d)$/.exec(who)?.[1] ?? 0) - 1]
  if (expert) return { actor: { kind: 'party' as const, ...expert }, words: {} }
  const number = citizenNumber(chance)
  const name = personName(chance)
  const told = nameOf(who)
  return {
    actor: { kind: 'party' as const, person: `citizen.${number}`, name },
    words: {
      ...(told !== '' && { [`${told}（虚构）`]: name, [told]: name }),
      ...(numberOf(who) !== '' && { [numberOf(who)]: number }),
      ...(who === 'citizen.chen' && { '13800000000': mobileNumber(chance) }),
    },
  }
}
