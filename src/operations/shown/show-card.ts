import { showDay } from '../../kernel/form/kinds.ts'
import type { Text } from '../../kernel/law/instrument.ts'
import type { JudgedPlace, Outcome } from '../../kernel/law/judge-change.ts'
import type { Procedure } from '../../kernel/procedure/grammar.ts'
import type { CardRow, ChangedLawFacts } from '../../store/rows.ts'
import type { CardRead } from '../../store/supervision/read-cards.ts'
import { changedLaw, watched } from '../supervision/facts-of.ts'
import { sayFound } from '../supervision/say-found.ts'
import type { CardView } from '../supervision/supervision-views.ts'
import { citedTexts } from './cited-texts.ts'
import { actTitle, organRef, type Reading } from './reading.ts'
import { citationWords, showBasis } from './show-citation.ts'

const say = (zh: string, en: string): Text => ({ zh, en })

/** Most places that a sentence names; the rest are counted. */
const mostPlaces = 6

function places(judged: readonly JudgedPlace[], law: string, reading: Reading): Text {
  const texts = citedTexts(reading)
  const one = ({ at, to }: JudgedPlace, lang: 'zh' | 'en'): string => {
    const [here, there] = [at, to].map((place) =>
      place === undefined ? '' : placeOnly(citationWords(texts, [{ law, at: place }])[lang], lang),
    )
    return there ? (lang === 'zh' ? `${here}移为${there}` : `${here} is now ${there}`) : (here ?? '')
  }
  const named = judged.slice(0, mostPlaces)
  const left = judged.length - named.length
  const zh = named.map((place) => one(place, 'zh')).filter((text) => text !== '')
  const en = named.map((place) => one(place, 'en')).filter((text) => text !== '')
  return {
    zh: `${zh.join('、')}${left > 0 ? `等 ${judged.length} 处` : ''}`,
    en: `${en.join(', ')}${left > 0 ? ` and ${left} more` : ''}`,
  }
}

/** A citation in words without the title of its text, which the sentence has named already. */
const placeOnly = (words: string, lang: 'zh' | 'en'): string =>
  lang === 'zh' ? words.replace(/^《.*》(（[^）]*）)?/, '') : (/(?:art\.|task) .*$/.exec(words)?.[0] ?? '')

const becameOf: Readonly<Record<Exclude<Outcome, 'same'>, (where: Text) => Text>> = {
  gone: ({ zh, en }) => say(zh === '' ? '不再是依据' : `所依据的${zh}不再有效`, en === '' ? 'it is no basis any more' : `gone: ${en}`),
  changed: ({ zh, en }) => say(zh === '' ? '文字已改' : `所依据的${zh}文字已改`, en === '' ? 'its words changed' : `reworded: ${en}`),
  unread: ({ zh, en }) => say(`${zh}没有可比的审阅文本，须重新核对`, `to be read again, for no text was pinned: ${en}`),
  moved: ({ zh, en }) => say(`${zh}，文字未变`, `same words elsewhere: ${en}`),
  restored: ({ zh, en }) => say(`${zh}仍是原来审阅的文本`, `as reviewed again: ${en}`),
}

function leadOf({ law, why, version, since }: ChangedLawFacts, reading: Reading): Text {
  const { zh, en } = citationWords(citedTexts(reading), [{ law, at: '' }])
  const [from, on] = since ? [`自${showDay(since)}起`, ` from ${since}`] : ['', '']
  const leads: Readonly<Record<ChangedLawFacts['why'], Text>> = {
    repealed: say(`${zh}${from}废止`, `${en} is repealed${on}`),
    version: say(
      `${zh}有新版本（${version ? showDay(version) : ''}，${from}施行）`,
      `${en} has a new version (${version ?? ''}, in force${on})`,
    ),
    'version-withdrawn': say(
      `${zh}的${version ? showDay(version) : ''}版本已从法律库撤下`,
      `version ${version ?? ''} of ${en} was withdrawn from the library`,
    ),
    replaced: say(`${zh}的文本${from}改变`, `the text of ${en} changed${on}`),
    ended: say(`${zh}${from}失效`, `${en} is not in force${on}`),
    lifted: say(`${zh}的废止登记已更正`, `the repeal of ${en} was recorded wrongly and is lifted`),
  }
  return leads[why]
}

const outcomes = Object.keys(becameOf) as (keyof typeof becameOf)[]

const asked: Readonly<Record<CardRow['colour'], Text>> = {
  red: say('请停止据以作出新的行为，改引现行依据或者撤下。', 'Do nothing further on it; rely on what is in force, or take it down.'),
  yellow: say('请对照新文本核对，说明或者改正。', 'Compare with the new text, and explain or mend.'),
  note: say('仅作提示，无须答复。', 'For information only.'),
}

/** Why the card was raised, what became of each provision, and what is asked. */
function cardReason(facts: ChangedLawFacts, colour: CardRow['colour'], reading: Reading): Text {
  const parts = outcomes.flatMap((outcome) => {
    const judged = facts.touched.filter((one) => one.outcome === outcome)
    return judged.length > 0 ? [becameOf[outcome](places(judged, facts.law, reading))] : []
  })
  const lead = leadOf(facts, reading)
  const next = asked[colour]
  return {
    zh: `${[lead, ...parts].map(({ zh }) => zh).join('；')}。${next.zh}`,
    en: `${[lead, ...parts].map(({ en }) => en).join('; ')}. ${next.en}`,
  }
}

const registerHolding = ({ platform }: Reading, holds: string): string =>
  platform.catalogue.registers.find((register) => register.holds === holds)?.id ?? ''

/** Where what leans can be looked at. */
function leadsTo({ kind, id, register }: ChangedLawFacts, reading: Reading): CardView['about'] {
  if (kind === 'case') return { kind: 'case', id }
  if (kind === 'procedure') return { kind: 'procedure', id }
  const holds = kind === 'item' ? 'items' : 'normative-documents'
  return { kind: 'entry', id, register: register ?? registerHolding(reading, holds) }
}

const kinds: Readonly<Record<ChangedLawFacts['kind'], Text>> = {
  procedure: say('程序', 'Procedure'),
  entry: say('清单条目', 'Register entry'),
  item: say('政务服务事项', 'Service item'),
  document: say('规范性文件', 'Normative document'),
  case: say('在办案件', 'Open case'),
}

function titleOf({ kind, id, register, title }: ChangedLawFacts, { platform }: Reading): Text {
  const registered = register === undefined ? undefined : platform.catalogue.registers.find((one) => one.id === register)?.title
  const procedure = kind === 'procedure' ? platform.procedures.get(id)?.title : undefined
  const what = registered ?? kinds[kind]
  const name = procedure ?? say(title ?? id, title ?? id)
  return { zh: `${what.zh}：${name.zh}`, en: `${what.en}: ${name.en}` }
}

/** Why a card was raised, by what it says itself. */
function reasonOf(card: CardRead, procedure: Procedure | undefined, reading: Reading): Text | undefined {
  const [changed, seen] = [changedLaw(card), watched(card)]
  if (changed) return cardReason(changed, card.colour, reading)
  return seen && sayFound(seen, card.act, procedure)
}

/** What its rule says: the rule as it is declared now, or only its name where it is declared no more. */
function ruleOf(
  { rule: id, type }: CardRead,
  reading: Reading,
): Pick<CardView, 'rule' | 'ruleTitle' | 'type' | 'asks' | 'basis' | 'ownRule'> {
  const rule = reading.platform.catalogue.supervision?.rules.find((one) => one.id === id)
  const known = type ?? rule?.type
  return {
    rule: id,
    ruleTitle: rule?.title ?? say(id, id),
    ...(known && { type: known }),
    ...(rule && { asks: rule.asks }),
    basis: rule && 'basis' in rule ? showBasis(reading, rule.basis) : [],
    ...(rule && 'ownRule' in rule && { ownRule: rule.ownRule }),
  }
}

export function showCard(card: CardRead, procedure: Procedure | undefined, reading: Reading): CardView {
  const { seq, part, caseId, number, organ, colour, act, due, day, state, answerCase, answerNumber, answerDue } = card
  const changed = changedLaw(card)
  // Of a case that was not opened there is no version: the present one tells what its acts are called.
  const of = procedure ?? reading.platform.procedures.get(watched(card)?.procedure ?? '')
  const reason = reasonOf(card, of, reading)
  return {
    ...{ seq, part, case: caseId, colour, act, day, state },
    ...ruleOf(card, reading),
    organ: organRef(reading, organ),
    title: changed ? titleOf(changed, reading) : actTitle(of, act),
    ...(number && { number }),
    ...(due && { due }),
    ...(reason && { reason }),
    ...(changed && { about: leadsTo(changed, reading) }),
    ...(answerCase && answerNumber && { answer: { case: answerCase, number: answerNumber, ...(answerDue && { due: answerDue }) } }),
  }
}
