import { showDay } from '../../kernel/form/kinds.ts'
import type { PersonalKind } from '../../kernel/form/personal/find-personal.ts'
import type { Text } from '../../kernel/law/instrument.ts'
import type { Procedure } from '../../kernel/procedure/grammar.ts'
import type { Refusal } from '../../kernel/refusal.ts'
import { isLocalDate } from '../../kernel/time/local-date.ts'
import type { RefusalView } from '../views.ts'
import { citedTexts } from './cited-texts.ts'
import { maskKey } from './personal-key.ts'
import { actTitle, organRef, postTitle, type Reading, roleTitle } from './reading.ts'
import { cures, otherCures, sentences } from './refusal-sentences.ts'
import { citationWords, showBasis, writtenCitationWords } from './show-citation.ts'

const known: Readonly<Record<string, Text>> = {
  province: { zh: '省级', en: 'province' },
  city: { zh: '市级', en: 'city' },
  county: { zh: '县级', en: 'county' },
  valid: { zh: '有效', en: 'valid' },
  suspended: { zh: '暂扣', en: 'suspended' },
  withdrawn: { zh: '收回', en: 'withdrawn' },
  justice: { zh: '司法行政部门', en: 'the justice department' },
  law: { zh: '法律', en: 'the law' },
  principal: { zh: '被代理人', en: 'the principal' },
}
/** What a proof was of. */
const provedParts: Readonly<Record<string, Text>> = {
  version: { zh: '程序声明', en: 'declaration' },
  asked: { zh: '适用规则', en: 'rules asked' },
  prover: { zh: '检验程序', en: 'prover' },
}
/** Enough of a hash to tell it from others. */
const shortHash = (value: string): string => (/^[0-9a-f]{64}$/.test(value) ? value.slice(0, 12) : value)

/** What of a person is told by its form. */
const personalWords: Readonly<Record<PersonalKind, Text>> = {
  citizenNumber: { zh: '公民身份号码', en: 'citizen number' },
  oldCitizenNumber: { zh: '十五位身份证号', en: 'citizen number of fifteen digits' },
  mobile: { zh: '手机号码', en: 'mobile number' },
  bankCard: { zh: '银行卡号', en: 'card number' },
  plate: { zh: '车牌号', en: 'number plate' },
  home: { zh: '住址', en: 'home address' },
}
/** How a normative document ended. */
const documentEnds: Readonly<Record<string, Text>> = {
  expired: { zh: '有效期届满失效', en: 'expired' },
  withdrawn: { zh: '废止', en: 'withdrawn' },
  revoked: { zh: '被撤销', en: 'revoked' },
  suspended: { zh: '暂停施行', en: 'suspended' },
}
const days = (day: string): Text => (isLocalDate(day) ? { zh: showDay(day), en: day } : { zh: day, en: day })

/** A fact's value in words, by the name of the fact. What has no title is shown as it is. */
function factWords(name: string, value: string, procedure: Procedure | undefined, reading: Reading): Text {
  const { platform } = reading
  const plain = { zh: value, en: value }
  const posts = platform.catalogue.posts.some((post) => post.id === value)
  const someone = (): Text => {
    if (procedure?.roles[value]) return roleTitle(procedure, value)
    return posts ? postTitle(reading, value) : (known[value] ?? organRef(reading, value).name)
  }
  const hash = (): Text => ({ zh: shortHash(value), en: shortHash(value) })
  const words: Readonly<Record<string, () => Text>> = {
    act: () => actTitle(procedure, value),
    first: () => actTitle(procedure, value),
    clock: () => actTitle(procedure, value),
    since: () => (isLocalDate(value) ? days(value) : actTitle(procedure, value)),
    roles: () => roleTitle(procedure, value),
    role: () => roleTitle(procedure, value),
    post: () => postTitle(reading, value),
    organ: () => organRef(reading, value).name,
    who: someone,
    kind: () => platform.catalogue.powers[value] ?? plain,
    provision: () => writtenCitationWords(citedTexts(reading), value),
    outcome: () => procedure?.outcomes?.[value] ?? plain,
    register: () => platform.catalogue.registers.find((register) => register.id === value)?.title ?? plain,
    level: () => known[value] ?? plain,
    state: () => known[value] ?? plain,
    day: () => days(value),
    until: () => days(value),
    procedures: () => platform.procedures.get(value)?.title ?? plain,
    procedure: () => platform.procedures.get(value)?.title ?? plain,
    version: hash,
    published: hash,
    found: hash,
    here: hash,
    what: () => provedParts[value] ?? plain,
    why: () => documentEnds[value] ?? plain,
    personal: () => personalWords[value as PersonalKind] ?? plain,
    last: () => days(value),
    validUntil: () => days(value),
  }
  return words[name]?.() ?? plain
}

type Values = Readonly<Record<string, string | number | readonly string[] | undefined>>

/**
 * Fills places in. `{day}` is the fact in words; `{since:，自 起失效}` appears only where there is such a fact, which takes the place of the
 * space, or stands between a pair of marks without space, or else at the end.
 */
function fill(template: Text, values: Values, words: (name: string, value: string) => Text): Text {
  const one = (language: 'zh' | 'en'): string =>
    template[language].replace(/\{(\w+)(?::([^{}]*))?\}/g, (_, name: string, around: string | undefined) => {
      const value = values[name]
      const shown = [value ?? []]
        .flat()
        .map((part) => words(name, String(part))[language])
        .filter((part) => part !== '')
        .join(language === 'zh' ? '、' : ', ')
      if (around === undefined) return shown
      if (shown === '') return ''
      const pair = /“”|''|\(\)|（）/.exec(around)
      if (pair) return around.replace(pair[0], `${pair[0][0]}${shown}${pair[0][1]}`)
      return language === 'zh' && around.includes(' ') ? around.replace(' ', shown) : `${around}${shown}`
    })
  return { zh: one('zh'), en: one('en') }
}

/** Refusals of an attempt by a person whose name the reader does not need, under what stands in its place. */
export const withMaskedName = (refusals: readonly Refusal[], name: string, shown: string): Refusal[] =>
  refusals.map((refusal) => (refusal.facts['person'] === name ? { ...refusal, facts: { ...refusal.facts, person: shown } } : refusal))

/** Facts in which the key of an entry stands masked where keys of its register are personal: a refusal is read by others than the entry. */
function withoutPersonalKey(facts: Refusal['facts'], { platform }: Pick<Reading, 'platform'>): Refusal['facts'] {
  const { register, key } = facts
  const personal = typeof key === 'string' && platform.catalogue.registers.some(({ id, personalKey }) => id === register && personalKey)
  return personal ? { ...facts, key: maskKey(String(key)) } : facts
}

/** A refusal in sentences: what fails, the fact, the rule, and who can cure it how. The kernel gives facts; prose is made here. */
export function showRefusal(refusal: Refusal, procedure: Procedure | undefined, reading: Reading): RefusalView {
  const { check, code, basis, cure, field } = refusal
  const facts = withoutPersonalKey(refusal.facts, reading)
  const texts = citedTexts(reading)
  const words = (name: string, value: string): Text => factWords(name, value, procedure, reading)
  const says = fill(sentences[code], facts, words)
  const rule = citationWords(texts, basis)
  const end = (text: string, mark: string): string => text.replace(/[。.]$/, mark)
  return {
    check,
    code,
    says: {
      zh: rule.zh === '' ? end(`${says.zh}。`, '。') : `${end(says.zh, '')}（${rule.zh}）。`,
      en: rule.en === '' ? end(`${says.en}.`, '.') : `${end(says.en, '')} (${rule.en}).`,
    },
    cure: fill(otherCures[code] ?? cures[cure.how], { who: cure.who, act: cure.act, day: cure.day }, words),
    basis: showBasis(reading, basis),
    ...(field !== undefined && { field }),
    facts: { ...facts },
  }
}
