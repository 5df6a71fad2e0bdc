import { showDay } from '../../kernel/form/kinds.ts'
import type { Text } from '../../kernel/law/instrument.ts'
import type { Procedure } from '../../kernel/procedure/grammar.ts'
import { isLocalDate } from '../../kernel/time/local-date.ts'
import type { WatchedFacts } from '../../store/rows.ts'

const say = (zh: string, en: string): Text => ({ zh, en })
const tenths = (milliseconds: number): string => (milliseconds / 1000).toFixed(1)

interface About {
  readonly act: Text
  /** Words of a question of the act. */
  readonly question: (field: string) => Text
  /** An amount as the question shows it. */
  readonly amount: (field: string, value: number) => string
  readonly found: Readonly<Record<string, string>>
  readonly number: (name: string) => number
  /** Last day of a duty. */
  readonly due: Text
}

type Sentence = (about: About) => Text

const sentences: Readonly<Record<Exclude<WatchedFacts['sees'], 'changedLaw'>, Sentence>> = {
  overdue: ({ act, found, due }) =>
    found['done'] === undefined
      ? say(`“${act.zh}”的期限为${due.zh}，逾期未办。`, `‘${act.en}’ was due on ${due.en} and is not done.`)
      : say(`“${act.zh}”的期限为${due.zh}，逾期才办理。`, `‘${act.en}’ was due on ${due.en} and was done late.`),
  silence: ({ act }) =>
    say(`机关逾期未作处理，法律规定的后果已经发生：“${act.zh}”。`, `The organ stayed silent, and the law acted: ‘${act.en}’.`),
  done: ({ act }) => say(`已办理“${act.zh}”，符合本规则监察的情形。`, `‘${act.en}’ was done in a case of the kind this rule watches.`),
  often: ({ act, number }) =>
    say(`同一案件第${number('times')}次办理“${act.zh}”。`, `‘${act.en}’ was done ${number('times')} times in one case.`),
  refused: ({ act, found, number }) =>
    number('times') > 1
      ? say(
          `${found['person']}在监察期间内${number('times')}次尝试被系统拒绝，最近一次是“${act.zh}”。`,
          `${found['person']} was refused ${number('times')} times, the last at ‘${act.en}’.`,
        )
      : say(`${found['person']}尝试“${act.zh}”，被系统拒绝。`, `${found['person']} attempted ‘${act.en}’ and was refused.`),
  unlike: ({ act, question, amount, found, number }) => {
    const field = found['field'] ?? ''
    const [own, middle] = [amount(field, number('amount')), amount(field, number('median'))]
    return say(
      `“${act.zh}”的${question(field).zh}为${own}，本机关${number('cases')}件同类案件的中位数为${middle}。`,
      `${question(field).en} in ‘${act.en}’ is ${own}; the median of ${number('cases')} like cases of the organ is ${middle}.`,
    )
  },
  sameText: ({ act, question, found, number }) => {
    const field = found['field'] ?? ''
    return say(
      `“${act.zh}”的${question(field).zh}与另外${number('cases')}件案件（${found['numbers']}）一字不差。`,
      `${question(field).en} in ‘${act.en}’ is word for word that of ${number('cases')} other cases (${found['numbers']}).`,
    )
  },
  sameTwo: ({ act, number }) =>
    say(
      `近期${number('all')}次“${act.zh}”中，有${number('times')}次由相同两人签署。`,
      `${number('times')} of the last ${number('all')} doings of ‘${act.en}’ were signed by the same two persons.`,
    ),
  burst: ({ act, found, number }) =>
    say(
      `${found['person']}在${number('seconds')}秒内对${number('cases')}件案件办理“${act.zh}”。`,
      `${found['person']} did ‘${act.en}’ in ${number('cases')} cases within ${number('seconds')} s.`,
    ),
  hasty: ({ act, found, number }) =>
    say(
      `${found['person']}打开所审文本后${tenths(number('milliseconds'))}秒即办理“${act.zh}”，不足${number('seconds')}秒。`,
      `${found['person']} did ‘${act.en}’ ${tenths(number('milliseconds'))} s after the text was opened, within ${number('seconds')} s.`,
    ),
  split: ({ act, question, amount, found, number }) => {
    const field = found['field'] ?? ''
    const [sum, line] = [amount(field, number('sum')), amount(field, number('reaches'))]
    const one = found['others'] === undefined ? say('同一当事人', 'one party') : say('同一控制人名下的当事人', 'parties of one controller')
    return say(
      `对${one.zh}${number('cases')}件案件（另见${found['numbers']}）的${question(field).zh}合计${sum}，达到${line}，而各件都没有达到；“${act.zh}”所针对的行为在先前决定作出前已经终了。`,
      `${question(field).en} in ${number('cases')} cases against ${one.en} (see ${found['numbers']}) is ${sum} together, which reaches ${line}, though none alone does; what ‘${act.en}’ is about was over before the earlier decision.`,
    )
  },
  anew: ({ act, number }) =>
    say(
      `本机关近期已有${number('times')}次终止，又另案“${act.zh}”。`,
      `‘${act.en}’, after the organ gave up ${number('times')} time(s) shortly before.`,
    ),
}

const plain = (word: string): Text => say(word, word)

/** What the rule found, in a sentence. */
export function sayFound({ sees, found }: WatchedFacts, act: string, procedure: Procedure | undefined): Text {
  if (sees === 'changedLaw') return plain('')
  const rule = procedure?.acts[act]
  const shown = Object.entries(found).map(([name, value]) => [name, Array.isArray(value) ? value.join('、') : String(value)])
  const due = String(found['due'] ?? '')
  return sentences[sees]({
    act: rule?.title ?? plain(act),
    question: (field) => rule?.form?.[field]?.ask ?? plain(field),
    amount: (field, value) => (rule?.form?.[field]?.kind === 'money' ? `${(value / 100).toFixed(2)}元` : String(value)),
    found: Object.fromEntries(shown),
    due: isLocalDate(due) ? say(showDay(due), due) : plain(due),
    number: (name) => Number(found[name] ?? 0),
  })
}
