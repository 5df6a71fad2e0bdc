import type { Item, Organ } from '../authority/authority.ts'
import type { Text } from '../law/instrument.ts'
import { isCitation } from '../law/written-citation.ts'
import type { Calendar } from '../time/calendar.ts'
import { deadline } from '../time/deadline.ts'
import { isLocalDate, type LocalDate } from '../time/local-date.ts'
import { termWords } from '../time/period.ts'
import type { Answer, EntriesOf, Field } from './field.ts'
import { checkCitizenNumber } from './identifiers/citizen-number.ts'
import { checkCreditCode } from './identifiers/credit-code.ts'

/** What a kind of question may look at when it checks an answer. */
export interface FormContext {
  readonly day: LocalDate
  readonly calendar?: Calendar
  /** First day of the case, before which nothing in it can have happened. */
  readonly opened?: LocalDate
  readonly item?: Item
  organ?(id: string): Organ | undefined
  /** What an earlier act of the case was answered. */
  earlier?(act: string, field: string): Answer | undefined
  /** Keys that may be named on the day; undefined where that is not known here. */
  entries?(of: EntriesOf): readonly string[] | undefined
}

/** What is wrong with an answer, in words for both languages; `code` separates a wrong answer from one the guide does not allow. */
export interface AnswerProblem {
  readonly code: 'answer-invalid' | 'not-on-guide' | 'not-in-register' | 'list-incomplete'
  readonly says: Text
  readonly facts?: Readonly<Record<string, string | number | readonly string[]>>
  /** The answer may be right all the same: some issued codes fail their own check. Who answers may confirm it. */
  readonly confirmable?: true
}

/** One kind of question: how an answer is checked and how it is shown. Shared code asks the kind and never branches on its name. */
export interface FieldKind {
  /** Question that lets an answer stand though its check digit says otherwise; asked beside it, and optional. */
  readonly confirm?: Text
  check(answer: Answer, field: Field, context: FormContext): AnswerProblem | undefined
  show(answer: Answer, field: Field, context: FormContext): string
}

const wrong = (zh: string, en: string): AnswerProblem => ({ code: 'answer-invalid', says: { zh, en } })
const plain = (answer: Answer): string => (typeof answer === 'string' || typeof answer === 'number' ? String(answer) : '')

const line = (most: number): FieldKind => ({
  check: (answer) => {
    if (typeof answer !== 'string' || answer.trim() === '') return wrong('请填写内容。', 'Write an answer.')
    if (answer.length > most)
      return wrong(
        `最多 ${most} 字，现有 ${answer.length} 字，请精简。`,
        `At most ${most} characters; there are ${answer.length}. Shorten it.`,
      )
    return undefined
  },
  show: plain,
})

const matching = (shape: RegExp, zh: string, en: string): FieldKind => ({
  check: (answer) => (typeof answer === 'string' && shape.test(answer) ? undefined : wrong(zh, en)),
  show: plain,
})

const whole = (zh: (answer: number) => string): FieldKind => ({
  check: (answer, field) => {
    if (typeof answer !== 'number' || !Number.isSafeInteger(answer)) return wrong('请填写整数。', 'Give a whole number.')
    if (field.least !== undefined && answer < field.least)
      return wrong(`不得小于 ${zh(field.least)}。`, `Not less than ${zh(field.least)}.`)
    if (field.most !== undefined && answer > field.most) return wrong(`不得大于 ${zh(field.most)}。`, `Not more than ${zh(field.most)}.`)
    return undefined
  },
  show: (answer) => (typeof answer === 'number' ? zh(answer) : ''),
})

/** `2026-03-02` as 2026年3月2日. */
export const showDay = (day: string): string => `${Number(day.slice(0, 4))}年${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`

function checkDate(answer: Answer, field: Field, context: FormContext): AnswerProblem | undefined {
  if (typeof answer !== 'string' || !isLocalDate(answer))
    return wrong('请填写存在的日期，例如 2026-03-02。', 'Give a day that exists, for example 2026-03-02.')
  if (field.notBefore === 'today') return answer >= context.day ? undefined : wrong('不得早于今天。', 'Not before today.')
  if (!field.notBefore || !context.calendar) return undefined
  const first = deadline({ start: context.day, term: field.notBefore, calendar: context.calendar })
  if ('unknown' in first) return { code: 'answer-invalid', says: first.unknown.says }
  const { zh, en } = termWords(field.notBefore)
  return answer >= first.due
    ? undefined
    : wrong(`须至少提前${zh}：最早为${showDay(first.due)}。`, `At least ${en} ahead: the earliest day is ${first.due}.`)
}

const sha256 = matching(/^[0-9a-f]{64}$/, '请先上传文件。', 'Upload the file first.')

const materialsOf = (answer: Answer): string[] =>
  Array.isArray(answer) ? [...answer] : typeof answer === 'object' ? Object.keys(answer) : []

function onGuide(answer: Answer, context: FormContext): AnswerProblem | undefined {
  const listed = context.item?.materials.map((material) => material.id) ?? []
  const unlisted = materialsOf(answer).filter((id) => !listed.includes(id))
  if (unlisted.length === 0) return undefined
  const says = {
    zh: `办事指南未列明：${unlisted.join('、')}。不得要求提交指南以外的材料。`,
    en: `Not on the guide: ${unlisted.join(', ')}. Only what the guide lists may be asked for.`,
  }
  return { code: 'not-on-guide', says, facts: { unlisted, listed } }
}

const showMaterials = (answer: Answer, context: FormContext): string =>
  materialsOf(answer)
    .map((id) => context.item?.materials.find((material) => material.id === id)?.title.zh ?? id)
    .join('、')

/** Short words, none twice. */
const words: FieldKind = {
  check: (answer) =>
    Array.isArray(answer) &&
    answer.every((word) => typeof word === 'string' && word !== '' && word.length <= 100) &&
    new Set(answer).size === answer.length
      ? undefined
      : wrong('请逐项填写，每项 1 至 100 字，不得重复。', 'Give a list of words of 1 to 100 characters, none twice.'),
  show: (answer) => materialsOf(answer).join('、'),
}

/** Only keys that the register has on the day, and all of them where none may be left out. */
function checkEntryKeys(answer: Answer, field: Field, context: FormContext): AnswerProblem | undefined {
  const problem = words.check(answer, field, context)
  const listed = field.of && context.entries?.(field.of)
  if (problem || !listed) return problem
  const named = materialsOf(answer)
  const unlisted = named.filter((key) => !listed.includes(key))
  if (unlisted.length > 0) {
    const says = {
      zh: `清单上没有本机关现行的：${unlisted.join('、')}。请去掉。`,
      en: `The register has no running entry of this organ under: ${unlisted.join(', ')}. Take it out.`,
    }
    return { code: 'not-in-register', says, facts: { unlisted } }
  }
  const missing = field.of?.complete ? listed.filter((key) => !named.includes(key)) : []
  if (missing.length === 0) return undefined
  const says = {
    zh: `漏列：${missing.join('、')}。清单上本机关现行的须全部列入；不应列入的，先依法使其退出清单。`,
    en: `Left out: ${missing.join(', ')}. All running entries of this organ are named; what should not be must first leave the register by its own act.`,
  }
  return { code: 'list-incomplete', says, facts: { missing } }
}

const kinds: Readonly<Record<string, FieldKind>> = {
  text: line(200),
  longText: line(20_000),
  phone: matching(
    /^(1\d{10}|0\d{2,3}-?\d{7,8})$/,
    '请填写 11 位手机号，或区号加固定电话号码。',
    'Give a mobile number of 11 digits, or area code and number.',
  ),
  division: matching(/^\d{6}$/, '请填写六位行政区划代码。', 'Give a division code of six digits.'),
  person: line(100),
  file: sha256,
  // The very answer that an act is about, carried by the form; a longer text is recognised by how it begins.
  examined: {
    check: line(20_000).check,
    show: (answer) => (plain(answer).length > 64 ? `${plain(answer).slice(0, 60)}…` : plain(answer)),
  },
  number: whole(String),
  money: whole((fen) => `${(fen / 100).toFixed(2)}元`),
  yesNo: {
    check: (answer) => (typeof answer === 'boolean' ? undefined : wrong('请选择“是”或“否”。', 'Choose yes or no.')),
    show: (answer) => (answer === true ? '是' : '否'),
  },
  date: {
    check: checkDate,
    show: (answer) => (typeof answer === 'string' ? showDay(answer) : ''),
  },
  creditCode: {
    check: (answer) => {
      const checked = checkCreditCode(plain(answer))
      if (checked.ok) return undefined
      return { code: 'answer-invalid', says: checked.says, ...(checked.confirmable && { confirmable: true as const }) }
    },
    confirm: {
      zh: '上述代码与证照所印一致（仅在校验位不符时需要确认）',
      en: 'The code is as printed (only where its check character is said to be wrong)',
    },
    show: plain,
  },
  citizenNumber: {
    check: (answer, _field, context) => {
      const checked = checkCitizenNumber(plain(answer), context.day)
      return checked.ok ? undefined : { code: 'answer-invalid', says: checked.says }
    },
    show: plain,
  },
  organ: {
    check: (answer, _field, context) =>
      !context.organ || context.organ(plain(answer))
        ? undefined
        : wrong(
            `机构名录中没有“${plain(answer)}”，请从名录中选择。`,
            `The register of organs has no '${plain(answer)}'; choose one from it.`,
          ),
    show: (answer, _field, context) => context.organ?.(plain(answer))?.name.zh ?? plain(answer),
  },
  choice: {
    check: (answer, field) =>
      typeof answer === 'string' && answer in (field.options ?? {})
        ? undefined
        : wrong('请从所列选项中选择一项。', 'Choose one of the options listed.'),
    show: (answer, field) => field.options?.[plain(answer)]?.zh ?? plain(answer),
  },
  choices: {
    check: (answer, field) =>
      Array.isArray(answer) && answer.length > 0 && answer.every((value) => value in (field.options ?? {}))
        ? undefined
        : wrong('请至少选择一项所列选项。', 'Choose at least one of the options listed.'),
    show: (answer, field) =>
      materialsOf(answer)
        .map((value) => field.options?.[value]?.zh ?? value)
        .join('、'),
  },
  citations: {
    check: (answer) =>
      Array.isArray(answer) && answer.length > 0 && answer.every((value) => isCitation(value))
        ? undefined
        : wrong(
            '请列明依据，写作“法律:32(1)[4]”；规范性文件写作“nd:统一编号”或者“nd:统一编号:5(1)”。',
            'Name the provisions relied on, each as law:32(1)[4]; a normative document as nd:NUMBER or nd:NUMBER:5(1).',
          ),
    show: (answer) => materialsOf(answer).join('、'),
  },
  words,
  entryKeys: { check: checkEntryKeys, show: words.show },
  pairs: {
    check: (answer) =>
      typeof answer === 'object' &&
      !Array.isArray(answer) &&
      Object.values(answer).every((value) => typeof value === 'string' && value.length <= 20_000)
        ? undefined
        : wrong('请按名称逐项填写文字，每项最多 20000 字。', 'Give a text for each name, of at most 20,000 characters.'),
    show: (answer) =>
      typeof answer === 'object'
        ? Object.entries(answer)
            .map(([name, value]) => `${name}：${value}`)
            .join('；')
        : '',
  },
  materials: {
    check: (answer, _field, context) => {
      if (typeof answer !== 'object' || Array.isArray(answer)) return wrong('请逐项上传材料。', 'Upload the materials one by one.')
      const bad = Object.values(answer).find((hash) => !/^[0-9a-f]{64}$/.test(hash))
      return bad === undefined
        ? onGuide(answer, context)
        : wrong('有材料尚未上传完成，请重新上传。', 'A material is not uploaded yet; upload it again.')
    },
    show: (answer, _field, context) => showMaterials(answer, context),
  },
  guideItems: {
    check: (answer, _field, context) =>
      Array.isArray(answer) && answer.length > 0 ? onGuide(answer, context) : wrong('请至少指明一项材料。', 'Name at least one material.'),
    show: (answer, _field, context) => showMaterials(answer, context),
  },
}

/** @throws Error when no kind of question has this name. */
export function kindOf(field: Field): FieldKind {
  const kind = kinds[field.kind]
  if (!kind) throw new Error(`No kind of question is called '${field.kind}'. Known: ${Object.keys(kinds).join(', ')}.`)
  return kind
}
