import type { Citation, LocalDate, Organ } from '../src/kernel/define.ts'
import { itemCode, itemId, type LicenceMatter, licenceMatters, licenceProcedures } from './01-functions/service-items/liaoning-items.ts'
import { type PenaltyMatter, penaltyMatters } from './05-enforcement/penalty-matters.ts'
import { certificateAuthority, demonstrationPeople, foundingOrgan, market } from './demonstration-people.ts'
import { divisions } from './organs/divisions.ts'
import { organs as commonOrgans, organOf } from './organs/organs.ts'

export { demonstrationPeople } from './demonstration-people.ts'

type Answer = string | number | boolean | readonly string[] | Readonly<Record<string, string>>

/**
 * One act to be done through the one door. `actor` is a person of the demonstration, or `law`. With `open` the act begins a case; later
 * acts of it name the same `in`. `key` makes doing it twice harmless.
 */
export interface SeedStep {
  readonly key: string
  /** The case, by a name that only this list uses. */
  readonly in: string
  readonly actor: string
  readonly act: string
  readonly open?: { readonly procedure: string; readonly organ: string; readonly title?: string; readonly place?: string }
  readonly answers: Readonly<Record<string, Answer>>
  /** What must be done before: steps of a lower stage are all done first, steps of one stage and different cases may be done together. */
  readonly stage: number
}

const write = (citation: Citation): string => `${citation.law}:${citation.at}`

/** Culture bureaus join the five kinds of organ that every division of the demonstration has. */
const organs: readonly Organ[] = [...commonOrgans, ...divisions.flatMap((division) => organOf('ct', division) ?? [])]

const organAnswers = ({ id, name, short, kind, level, division, creditCode }: Organ) => ({
  id, name: name.zh, nameEn: name.en, short, kind, level, division, creditCode,
})

const nameOf = (person: string): string => demonstrationPeople.find((one) => one.person === person)?.name ?? person

/** Somebody who holds posts, with an account or without. */
export type PostHolder = Pick<(typeof demonstrationPeople)[number], 'person' | 'name' | 'posts'>

/** A power as stories lend it to an office. */
export interface ListedPower {
  readonly organ: Organ
  readonly kind: string
  readonly matter: string
  readonly title: { readonly zh: string; readonly en: string }
  /** Written `law:article`. */
  readonly basis: readonly string[]
}

const keeperActs = (procedure: string, title: string) => ({ actor: 'keeper', open: { procedure, organ: foundingOrgan, title } })

function foundingStep(words?: string): SeedStep {
  const government = organs.find((organ) => organ.id === foundingOrgan)
  if (!government) throw new Error(`The demonstration is founded by '${foundingOrgan}', which is not among its organs.`)
  return {
    key: 'found', in: 'found', actor: 'law', act: 'found', stage: 0, open: { procedure: 'founding', organ: foundingOrgan, title: words === undefined ? '平台启用' : `平台启用（${words}）` },
    answers: { ...organAnswers(government), person: 'keeper', personName: nameOf('keeper') },
  }
}

const organSteps = (all: readonly Organ[] = organs): SeedStep[] =>
  all
    .filter((organ) => organ.id !== foundingOrgan)
    .map((organ) => ({
      key: `organ/${organ.id}`, in: `organ/${organ.id}`, act: 'establish', stage: 1,
      ...keeperActs('organ-establishment', `设立登记：${organ.name.zh}`),
      answers: { ...organAnswers(organ), approval: '演示数据，无批准文件' },
    }))

const postSteps = (people: readonly PostHolder[] = demonstrationPeople): SeedStep[] =>
  people.flatMap(({ person, name, posts }) =>
    posts
      .filter(({ post }) => !(person === 'keeper' && post === 'catalogue-keeper'))
      .map(({ organ, post }) => ({
        key: `post/${person}/${organ}/${post}`, in: `post/${person}/${organ}/${post}`, act: 'appoint', stage: 2,
        ...keeperActs('appointment', `任职登记：${name}`),
        answers: {
          person, name, organ, post, approval: '演示数据，无任免文件',
          ...(post === 'reviewer' && { qualification: 'passed', qualificationPaper: `演示-${person}` }),
        },
      })),
  )

/** Another version of a procedure than the one in force, as people of the provincial government publish it. */
export function publishingSteps(version: {
  readonly title: { readonly zh: string }
  readonly proposed: Readonly<Record<string, Answer>>
  readonly proved: Readonly<Record<string, Answer>>
  readonly day: LocalDate
}): SeedStep[] {
  const { title, proposed, proved, day } = version
  const name = `version/${proposed['procedure']}/${proved['proof']}`
  const step = (act: string, actor: string, stage: number, answers: SeedStep['answers']): SeedStep => ({
    key: `${name}/${act}`, in: name, act, actor, stage, answers,
  })
  const broken = proved['broken'] ?? []
  return [
    {
      ...step('propose', 'keeper', -4, { ...proposed, changes: '演示省份的目录已更新。' }),
      open: { procedure: 'procedure-publication', organ: foundingOrgan, title: `新版本：${title.zh}` },
    },
    step('prove', 'law', -3, { ...proved, clean: Array.isArray(broken) && broken.length === 0 }),
    step('review', 'list-reviewer', -2, { examined: proved['proof'] ?? '', opinion: '与所引法律规定一致，例外均有依据。', lawful: true }),
    step('publish', 'list-head', -1, { from: day }),
  ]
}

/** A certificate for each officer, good for three years from the founding; both hands of the justice department sign. */
function certificateSteps(day: LocalDate, people: readonly PostHolder[] = demonstrationPeople): SeedStep[] {
  const officers = people.flatMap((one) =>
    one.posts.filter(({ post }) => post === 'officer').map(({ organ }) => ({ ...one, organ })),
  )
  const validUntil = `${Number(day.slice(0, 4)) + 3}-12-31`
  return officers.flatMap(({ person, name, organ }): SeedStep[] => {
    const at = { in: `certificate/${person}`, stage: 3 }
    return [
      {
        ...at, key: `certificate/${person}/enrol`, actor: 'justice.clerk', act: 'enrol',
        open: { procedure: 'officer-certificate', organ: certificateAuthority, title: `执法证：${name}` },
        answers: { person, name, organ, validUntil, onPayroll: true, trained: true },
      },
      { ...at, key: `certificate/${person}/examine`, actor: 'justice.clerk', act: 'examine', stage: 4, answers: { mark: 90, passed: true } },
      { ...at, key: `certificate/${person}/issue`, actor: 'justice.head', act: 'issue', stage: 5, answers: {} },
    ]
  })
}

const granting = (matter: LicenceMatter): Organ[] => organs.filter((organ) => organ.kind === matter.grantedBy && organ.level === 'county')

/** What answers for a power of each kind that the demonstration lists. */
const responsibility = {
  licence: {
    duties: '受理、审查、决定、送达、公开，并对许可后的活动监督检查。', timeLimit: '受理之日起二十个工作日，可以延长十个工作日。',
    responsiblePost: '窗口受理人员、执法人员、机关负责人',
  },
  penalty: {
    duties: '立案、调查取证、告知、听取陈述申辩、法制审核、决定、送达、公开。', timeLimit: '立案之日起九十日。',
    responsiblePost: '执法人员、法制审核人员、机关负责人',
  },
  other: { duties: '依照所列依据行使职权，并对行使的后果负责。', timeLimit: '依照所列依据。', responsiblePost: '执法人员、机关负责人' },
} as const

const hasOwnWords = (kind: string): kind is keyof typeof responsibility => kind in responsibility

function powerSteps({ kind, matter, title, basis, organ }: ListedPower): SeedStep[] {
  const name = `power/${organ.id}/${matter}`
  const step = (act: string, actor: string, stage: number, answers: SeedStep['answers'] = {}): SeedStep => ({
    key: `${name}/${act}`, in: name, act, actor, stage, answers,
  })
  return [
    {
      ...step('propose', 'keeper', 3),
      open: { procedure: 'power-list-adjustment', organ: foundingOrgan, title: `列入：${organ.name.zh} ${title.zh}` },
      answers: {
        organ: organ.id, matter, removal: false, isNew: true, kind, title: title.zh, titleEn: title.en,
        level: organ.level, place: organ.division, basis, ...responsibility[hasOwnWords(kind) ? kind : 'other'],
        supervision: '同级人民政府和上级主管部门', reasons: '演示省份启用。',
      },
    },
    step('review', 'list-reviewer', 4, { opinion: '依据属实，予以通过。', lawful: true }),
    step('approve', 'list-head', 5),
    step('publish', 'keeper', 6),
  ]
}

/** The tiers of a matter, as the bureau that penalises it sets and publishes them; its drafters need their certificates first. */
const tierSteps = ({ matter, title, basis, tiers }: PenaltyMatter): SeedStep[] =>
  tiers.flatMap(({ tier, facts, least, most }) => {
    const name = `tier/${market}/${matter}/${tier}`
    const step = (act: string, actor: string, stage: number, answers: SeedStep['answers'] = {}): SeedStep => ({
      key: `${name}/${act}`, in: name, act, actor, stage, answers,
    })
    return [
      {
        ...step('draft', 'officer.zhao', 5),
        open: { procedure: 'discretion-benchmark', organ: market, title: `裁量权基准：${title.zh} ${tier}` },
        answers: { matter, tier, removal: false, isNew: true, facts, least, most, basis: basis.map(write), reasons: '演示省份启用。' },
      },
      step('review', 'reviewer.zhou', 6, { opinion: '在法定种类和幅度以内。', lawful: true }),
      step('approve', 'head.zheng', 7),
      step('publish', 'officer.zhao', 8),
    ]
  })

/** Penalties of the demonstration: one bureau has the people for a whole case. */
function penaltySteps(): SeedStep[] {
  const organ = organs.find((one) => one.id === market)
  if (!organ) throw new Error(`The demonstration penalises at '${market}', which is not among its organs.`)
  return penaltyMatters
    .filter(({ penalisedBy }) => penalisedBy === organ.kind)
    .flatMap((matter) => [...powerSteps(powerOf('penalty', matter, organ)), ...tierSteps(matter)])
}

const powerOf = (kind: string, { matter, title, basis }: LicenceMatter | PenaltyMatter, organ: Organ): ListedPower => ({
  kind, matter, title, organ, basis: basis.map(write),
})

const materialSteps = (matter: LicenceMatter): SeedStep[] =>
  matter.materials.map((material) => ({
    key: `material/${matter.matter}/${material.id}`, in: `material/${matter.matter}/${material.id}`, act: 'listMaterial', stage: 7,
    ...keeperActs('item-listing', `列入材料：${material.title.zh}`),
    answers: {
      matter: matter.matter, id: material.id, title: material.title.zh, titleEn: material.title.en, because: write(material.because),
      optional: material.optional === true,
    },
  }))

function itemStep(matter: LicenceMatter, organ: Organ): SeedStep {
  const id = itemId(matter, organ)
  return {
    key: `item/${id}`, in: `item/${id}`, act: 'listItem', stage: 7,
    ...keeperActs('item-listing', `列入事项：${organ.name.zh} ${matter.title.zh}`),
    answers: {
      id, code: itemCode(matter, organ), title: matter.title.zh, titleEn: matter.title.en, organ: organ.id, matter: matter.matter,
      procedures: [...licenceProcedures], facts: [...matter.facts], guide: matter.guide,
    },
  }
}

/**
 * The acts that found the demonstration province, in an order in which each is allowed: the region and its keeper, organs, posts,
 * certificates, powers of every county bureau, items and materials; penalties with their discretion tiers at one bureau.
 * @param day the day of founding; certificates run from it
 * @param words what stands in the title of the founding
 */
export function demonstrationSteps(day: LocalDate, words?: string): SeedStep[] {
  const steps = [
    foundingStep(words),
    ...organSteps(),
    ...postSteps(),
    ...certificateSteps(day),
    ...licenceMatters.flatMap((matter) => [
      ...granting(matter).flatMap((organ) => [...powerSteps(powerOf('licence', matter, organ)), itemStep(matter, organ)]),
      ...materialSteps(matter),
    ]),
    ...penaltySteps(),
  ]
  return steps.sort((a, b) => a.stage - b.stage)
}

/** The acts by which more organs, people and powers join the province. */
export function joiningSteps(day: LocalDate, { organs: joining, people, powers }: { organs: readonly Organ[]; people: readonly PostHolder[]; powers: readonly ListedPower[] }): SeedStep[] {
  return [...organSteps(joining), ...postSteps(people), ...certificateSteps(day, people), ...powers.flatMap(powerSteps)]
}

/** An organ of the demonstration by its id. */
export const organById = (id: string): Organ | undefined => organs.find((organ) => organ.id === id)
