import { choice, creditCode, defineRegister, division, type Form, organ, person, text } from '../../../src/kernel/define.ts'
import { civilServantLaw } from '../../law/civil-servant-law.ts'
import { governmentInformationRegulation } from '../../law/government-information-regulation.ts'
import { levels, organKinds } from '../../organs/kinds.ts'
import { posts } from '../../organs/roles.ts'

const because = governmentInformationRegulation.art('20(1)[2]')

export const organColumns = {
  id: text({ ask: { zh: '机构代号', en: 'Id' }, because, help: { zh: '例如 mr-210102。', en: 'For example mr-210102.' } }),
  name: text({ ask: { zh: '机构名称', en: 'Name' }, because }),
  nameEn: text({ ask: { zh: '英文名称', en: 'Name in English' }, because, optional: true }),
  short: text({ ask: { zh: '发文机关代字', en: 'Short name' }, because, help: { zh: '用于文号，例如 沈和市监。', en: 'Opens document numbers.' } }),
  kind: choice({
    ask: { zh: '机构类别', en: 'Kind' }, because, options: Object.fromEntries(Object.entries(organKinds).map(([id, kind]) => [id, kind.title])),
  }),
  level: choice({ ask: { zh: '层级', en: 'Level' }, because, options: levels }),
  division: division({ ask: { zh: '行政区划代码', en: 'Division' }, because }),
  creditCode: creditCode({ ask: { zh: '统一社会信用代码', en: 'Credit code' }, because }),
} satisfies Form

/** Organs (机构名录). Key: the organ's id. */
export const organsRegister = defineRegister({
  id: 'organs',
  title: { zh: '行政机关名录', en: 'Register of organs' },
  systems: ['1.3'],
  basis: because,
  holds: 'organs',
  columns: organColumns,
  shown: ['name', 'kind', 'level', 'division', 'creditCode'],
})

const filled = civilServantLaw.art('42(1)')

export const postColumns = {
  person: person({ ask: { zh: '任职人员账号', en: 'Person' }, because: filled, personal: true }),
  name: text({ ask: { zh: '姓名', en: 'Name' }, because: filled, personal: true }),
  organ: organ({ ask: { zh: '任职机关', en: 'Organ' }, because: filled }),
  post: choice({ ask: { zh: '岗位', en: 'Post' }, because: filled, options: Object.fromEntries(posts.map((post) => [post.id, post.title])) }),
} satisfies Form

/** Who holds which post. Key: `{person}/{organ}/{post}`. */
export const postsRegister = defineRegister({
  id: 'posts',
  title: { zh: '岗位任职名册', en: 'Register of posts' },
  systems: ['1.3', '34.5'],
  basis: filled,
  holds: 'posts',
  columns: postColumns,
})
