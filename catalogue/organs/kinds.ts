import type { Organ, Text } from '../../src/kernel/define.ts'

/** Levels of government, highest first. Each kind of division has the government of its own level. */
export const levels: Readonly<Record<Organ['level'], Text>> = {
  province: { zh: '省级', en: 'Province' },
  city: { zh: '市级', en: 'City' },
  county: { zh: '县级', en: 'County' },
}

/**
 * A kind of organ: what it is called at each level that has it.
 * At county level `branch` means a branch (分局) of the city's organ, because the city governs that work directly.
 */
export interface OrganKind {
  /** Two digits that enter the fictitious credit codes of demonstration organs. */
  readonly number: string
  readonly title: Text
  /** What stands for it in document numbers: 市监 in 沈和市监. */
  readonly short: string
  readonly names: { readonly province?: Text; readonly city?: Text; readonly county?: Text | 'branch' }
}

/** Department at the province, bureau below: 厅 and 局. */
const departmentAndBureaux = (zh: string, en: string, county?: 'branch'): OrganKind['names'] => ({
  province: { zh: `${zh}厅`, en: `Department of ${en}` },
  city: { zh: `${zh}局`, en: `Bureau of ${en}` },
  county: county ?? { zh: `${zh}局`, en: `Bureau of ${en}` },
})

const sameAtEveryLevel = (zh: string, en: string): OrganKind['names'] => ({ province: { zh, en }, city: { zh, en }, county: { zh, en } })

/** The kinds of organ, by the id that opens the ids of their organs: mr-210102. */
export const organKinds = {
  gov: {
    number: '01',
    title: { zh: '人民政府', en: "People's government" },
    short: '政',
    names: sameAtEveryLevel('人民政府', "People's Government"),
  },
  mr: {
    number: '02',
    title: { zh: '市场监督管理部门', en: 'Market regulation' },
    short: '市监',
    names: sameAtEveryLevel('市场监督管理局', 'Administration for Market Regulation'),
  },
  hc: {
    number: '03',
    title: { zh: '卫生健康部门', en: 'Health' },
    short: '卫健',
    names: {
      province: { zh: '卫生健康委员会', en: 'Health Commission' },
      city: { zh: '卫生健康委员会', en: 'Health Commission' },
      county: { zh: '卫生健康局', en: 'Health Bureau' },
    },
  },
  ju: { number: '04', title: { zh: '司法行政部门', en: 'Justice' }, short: '司', names: departmentAndBureaux('司法', 'Justice') },
  ee: {
    number: '05',
    title: { zh: '生态环境部门', en: 'Ecology and environment' },
    short: '环',
    names: departmentAndBureaux('生态环境', 'Ecology and Environment', 'branch'),
  },
  ad: {
    number: '06',
    title: { zh: '营商环境和行政审批部门', en: 'Business environment and administrative approval' },
    short: '营商',
    names: sameAtEveryLevel('营商环境建设局', 'Bureau of Business Environment'),
  },
  ps: {
    number: '07',
    title: { zh: '公安机关', en: 'Public security' },
    short: '公',
    names: departmentAndBureaux('公安', 'Public Security', 'branch'),
  },
  au: { number: '08', title: { zh: '审计机关', en: 'Audit' }, short: '审', names: departmentAndBureaux('审计', 'Audit') },
  sv: {
    number: '09',
    title: { zh: '监察机关', en: 'Supervision' },
    short: '监',
    names: sameAtEveryLevel('监察委员会', 'Supervisory Commission'),
  },
  ed: { number: '10', title: { zh: '教育部门', en: 'Education' }, short: '教', names: departmentAndBureaux('教育', 'Education') },
  ca: { number: '11', title: { zh: '民政部门', en: 'Civil affairs' }, short: '民', names: departmentAndBureaux('民政', 'Civil Affairs') },
  hr: {
    number: '12',
    title: { zh: '人力资源和社会保障部门', en: 'Human resources and social security' },
    short: '人社',
    names: departmentAndBureaux('人力资源和社会保障', 'Human Resources and Social Security'),
  },
  nr: {
    number: '13',
    title: { zh: '自然资源部门', en: 'Natural resources' },
    short: '自然资',
    names: departmentAndBureaux('自然资源', 'Natural Resources'),
  },
  hu: {
    number: '14',
    title: { zh: '住房和城乡建设部门', en: 'Housing and construction' },
    short: '住建',
    names: departmentAndBureaux('住房和城乡建设', 'Housing and Urban-Rural Development'),
  },
  tr: { number: '15', title: { zh: '交通运输部门', en: 'Transport' }, short: '交', names: departmentAndBureaux('交通运输', 'Transport') },
  ag: {
    number: '16',
    title: { zh: '农业农村部门', en: 'Agriculture and rural affairs' },
    short: '农',
    names: departmentAndBureaux('农业农村', 'Agriculture and Rural Affairs'),
  },
  ct: {
    number: '17',
    title: { zh: '文化和旅游部门', en: 'Culture and tourism' },
    short: '文旅',
    names: departmentAndBureaux('文化和旅游', 'Culture and Tourism'),
  },
  em: {
    number: '18',
    title: { zh: '应急管理部门', en: 'Emergency management' },
    short: '应急',
    names: departmentAndBureaux('应急管理', 'Emergency Management'),
  },
} as const satisfies Readonly<Record<string, OrganKind>>

export type OrganKindId = keyof typeof organKinds
