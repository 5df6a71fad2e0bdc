import { choice, creditCode, defineRegister, division, type Form, organ, person, text } from '../../../src/kernel/define.ts'
import { civilServantLaw } from '../../law/civil-servant-law.ts'
import { governmentInformationRegulation } from '../../law/government-information-regulation.ts'
import { penaltyLaw } from '../../law/penalty-law.ts'
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
const qualified = [penaltyLaw.art('58(2)'), civilServantLaw.art('25(2)')] as const

/**
 * What makes somebody fit to review penalties (行政处罚法 58(2), 公务员法 25(2)): who takes that up for the first time must hold the legal profession
 * qualification. Who reviewed before is no newcomer; the paper that shows it is named.
 */
const qualification = {
  ask: { zh: '法制审核资格', en: 'Fitness to review legality' }, because: qualified[0],
  options: {
    passed: { zh: '已取得法律职业资格', en: 'Holds the legal profession qualification' },
    earlier: { zh: '不是初次从事法制审核', en: 'Reviewed before; no newcomer' },
  },
} as const
const paper = {
  ask: { zh: '法律职业资格证书编号，或者原从事法制审核的任职文件', en: 'Number of the certificate, or the paper of the earlier post' }, because: qualified[1],
} as const
export const qualificationQuestions = { qualification: choice(qualification), qualificationPaper: text(paper) } satisfies Form

const ofReviewers = { optional: true, onlyIf: { field: 'post', is: 'reviewer' } } as const
/** Of a post: reviewers of other things than penalties need none. */
export const qualificationColumns = {
  qualification: choice({ ...qualification, ...ofReviewers }), qualificationPaper: text({ ...paper, ...ofReviewers }),
} satisfies Form

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
  columns: { ...postColumns, ...qualificationColumns },
})
