const values = {
  case: '{case.number}', authority: '{organ.id}', respondent: '{party.respondent.id}', respondentName: '{party.respondent.name}', state: 'open',
} as const
const order = (name: string, kind: string, must: string, until: string) =>
  ({
    register: 'reconsideration-orders', change: 'enter', key: `{case.number}/${name}`,
    values: { ...values, kind, must, until, act: '{apply.act}{applyUntold.act}{applyExcused.act}{registerPaper.act}' },
  }) as const

const sixtyDays = '{date(serveRespondent.receivedOn)+60d}'
const annulled = { any: ['changed', 'revoked', 'unlawful', 'void'] } as const
const again = { all: [{ any: ['revoked', 'void'] }, 'toDecideAgain'] } as const

/**
 * What a decision that was served makes the respondent do. An order without a day of its own: sixty days from receipt (行政复议法实施条例 49(1)).
 * Once the act is annulled, the discretion tier on which it rested and the like cases are looked at too, as by an opinion letter (76), which
 * gives sixty days. `openOrders` then opens a case for each of them.
 */
export const correctionOrders = [
  { ...order('remake', 'remake', '{propose.content}', sixtyDays), when: { all: [again, { not: 'dayIsSet' }] } },
  { ...order('remake', 'remake', '{propose.content}', '{propose.until}'), when: { all: [again, 'dayIsSet'] } },
  { ...order('perform', 'perform', '{propose.content}', sixtyDays), when: { all: ['ordered', { not: 'dayIsSet' }] } },
  { ...order('perform', 'perform', '{propose.content}', '{propose.until}'), when: { all: ['ordered', 'dayIsSet'] } },
  { ...order('tier', 'tier', '检查并修正裁量权基准档次：{propose.tier}', sixtyDays), when: { all: [annulled, 'onTier'] } },
  { ...order('like-cases', 'likeCases', '检查并纠正存在同样问题的案件：{propose.facts}', sixtyDays), when: annulled },
] as const

export const opinionOrder = order('opinion', 'opinion', '{opinionLetter.findings}', '{date(opinionLetter.receivedOn)+60d}')
export const mediationOrder = { ...order('mediation', 'mediation', '{mediate.terms}', '{mediate.until}'), when: 'mediationBinds' } as const

const opened = (name: string, zh: string) =>
  ({
    procedure: 'order-compliance', act: 'opened', organ: '{organ.id}', title: `${zh}：{party.respondent.name}`,
    subject: { register: 'reconsideration-orders', key: `{case.number}/${name}` },
  }) as const

/** Anything at all is ordered by these outcomes. */
export const somethingOrdered = { any: ['changed', 'revoked', 'unlawful', 'void', 'ordered'] } as const

/** A case for each order, opened by the law itself. Not in the act that makes the entries: what a case is about must stand in its register before. */
export const orderCases = [
  { ...opened('remake', '重新作出行政行为'), when: again },
  { ...opened('perform', '履行法定职责'), when: 'ordered' },
  { ...opened('tier', '修正裁量权基准'), when: { all: [annulled, 'onTier'] } },
  { ...opened('like-cases', '检查纠正同类案件'), when: annulled },
] as const
