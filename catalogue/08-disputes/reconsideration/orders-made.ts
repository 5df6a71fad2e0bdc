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
 * gives sixty days. Here each entry opens a case of `order-compliance` at the authority once an act can open one; until then a handler does.
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
