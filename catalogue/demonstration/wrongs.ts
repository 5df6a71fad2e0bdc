import type { CountyScene } from './scenes.ts'

/**
 * What is wrong in the demonstration on purpose: the door lets all of it through, since each act by itself is lawful or only late, and supervision
 * finds it. `rule` is the rule whose card does; what has none shows in a list or a figure. docs/guides/demonstration.md tells it to people.
 */
export const plantedWrongs = ([here, second = here, third = second]: readonly CountyScene[], large: boolean) => {
  if (!here || !second || !third) return []
  const times = large ? 3 : 1
  return [
    {
      id: 'slow-organ', procedure: 'administrative-licence', place: second.place, cases: 4 * times, before: 110, spread: 60, slower: 12, through: 'decide', rule: 'overdue',
      title: { zh: '一个机关样样都慢', en: 'An organ that is slow in everything' },
      found: { zh: `${second.name}市场监督管理局的食品经营许可几乎件件逾期：监督牌列表按机关筛选。`, en: 'Nearly every food licence of this bureau is late: filter the cards by organ.' },
    },
    {
      id: 'left-lying', procedure: 'administrative-licence', place: third.place, cases: 2 * times, before: 60, spread: 25, through: 'deemedAcceptance', rule: 'licence-unanswered',
      title: { zh: '收到申请不处理', en: 'Applications left lying' },
      found: { zh: `${third.name}的申请五个工作日无人处理，法律视为受理，监督牌为红色。`, en: 'Nobody answers within five working days; the law accepts, and the card is red.' },
    },
    {
      id: 'unlike-fine', procedure: 'penalty-ordinary', place: here.place, cases: 4, before: 120, spread: 45, through: 'approveDeparture', rule: 'penalty-departure',
      title: { zh: '一个机关屡屡偏离裁量基准', en: 'One bureau departs from the benchmark again and again' },
      found: { zh: `${here.name}市场监督管理局同一档次的案件接连批准偏离基准，各发一张监督牌。`, en: 'Departures from the tier are approved in one case after another, each with a card.' },
    },
    {
      id: 'same-facts', procedure: 'penalty-ordinary', place: second.place, cases: 2, before: 75, spread: 14, through: 'archive', rule: 'penalty-same-facts',
      words: {
        属实: '经查，当事人未取得食品经营许可，自本年初起在该处从事餐饮经营，货值约八千元，有现场笔录、询问笔录、照片和账册为证。',
        '当事人未取得食品经营许可，于和平区某路一号从事餐饮经营，货值八千元，有现场笔录、询问笔录和照片为证。': '经查，当事人未取得食品经营许可，自本年初起在该处从事餐饮经营，货值约八千元，有现场笔录、询问笔录、照片和账册为证。',
      },
      title: { zh: '两案认定的事实一字不差', en: 'Facts found word for word in two cases' },
      found: { zh: `${second.name}两件处罚案的事实认定完全相同。`, en: 'Two penalty cases of this county find the very same facts.' },
    },
    {
      id: 'rubber-stamp', procedure: 'penalty-ordinary', place: third.place, cases: 5, before: 70, spread: 0, through: 'archive', sameStaff: true, rule: 'penalty-in-bulk',
      title: { zh: '橡皮图章：两分钟内批出一批处罚决定', en: 'A rubber stamp: a batch of penalties decided within two minutes' },
      found: { zh: `${third.name}市场监督管理局负责人在两分钟内作出五件处罚决定。`, en: 'The head decides five penalties within two minutes.' },
    },
    {
      id: 'always-the-same-two', procedure: 'penalty-ordinary', place: third.place, cases: 7, before: 85, spread: 40, through: 'archive', sameStaff: true, rule: 'penalty-same-two',
      title: { zh: '总是相同两人办案', en: 'Always the same two officers' },
      found: { zh: `${third.name}近三个月的调查几乎都由同样两人进行。`, en: 'Nearly all inquiries of three months were made by the same two.' },
    },
    {
      id: 'complaints-about-one', procedure: 'enforcement-supervision', place: second.place, cases: 5 * times, before: 40, spread: 20, through: 'complain',
      title: { zh: '对一个机关的投诉集中出现', en: 'A cluster of complaints about one organ' },
      found: { zh: `三周内多人向${second.name}司法局投诉同一市场监督管理局：执法监督案件按机关和日期筛选。`, en: 'Within three weeks several people complain of the same bureau: list cases of enforcement supervision by organ and day.' },
    },
  ] as const
}
