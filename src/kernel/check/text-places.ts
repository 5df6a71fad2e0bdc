import { placesIn } from '../case/fill-in.ts'
import { formOf } from '../form/check-content.ts'
import type { ActRule, Procedure } from '../procedure/grammar.ts'
import type { Finding } from './finding.ts'

/** A text with places, and the word of the declaration at which it stands. */
export interface PlacedText {
  readonly word: string
  readonly text: string
}

const named = (rows: Readonly<Record<string, string | undefined>>, word: string): PlacedText[] =>
  Object.entries(rows).flatMap(([name, text]) => (text === undefined ? [] : [{ word: `${word}.${name}`, text }]))

/** Every text with places of one act. */
export function textsOf(rule: ActRule<string, string, string>): PlacedText[] {
  return [
    ...(rule.issues ?? []).flatMap((document) => [
      { word: `issues.${document.id}.title`, text: document.title.zh },
      ...document.body.map((text) => ({ word: `issues.${document.id}.body`, text })),
      ...(document.rows ?? []).map(([label, text]) => ({ word: `issues.${document.id}.rows.${label}`, text })),
    ]),
    ...(rule.effects ?? []).flatMap(({ register, key, from, to, values }) => [
      ...named({ key, from, to }, `effects.${register}`),
      ...named(values ?? {}, `effects.${register}.values`),
    ]),
    ...(rule.bounds ?? []).flatMap(({ field, least, most }) =>
      [least, most].flatMap((limit) =>
        typeof limit === 'object' && 'key' in limit ? [{ word: `bounds.${field}.key`, text: limit.key }] : [],
      ),
    ),
    ...(rule.opensCases ?? []).flatMap(({ procedure, organ, title, matter, subject, answers }) =>
      named({ organ, title, matter, key: subject?.key, ...answers }, `opensCases.${procedure}`),
    ),
    ...(rule.onlyListed ?? []).map(({ register, key }) => ({ word: `onlyListed.${register}.key`, text: key })),
    ...(rule.unlessListed ?? []).map(({ register, key }) => ({ word: `unlessListed.${register}.key`, text: key })),
    ...(rule.publishes ? [{ word: 'publishes.title', text: rule.publishes.title }, ...named(rule.publishes.rows, 'publishes.rows')] : []),
    ...Object.entries(rule.form ?? {}).flatMap(([name, { offered }]) =>
      offered === undefined ? [] : [{ word: `form.${name}.offered`, text: offered }],
    ),
  ]
}

const steps = /^([+-]\d+[ymd])*$/
const ofCase = ['id', 'number', 'title', 'opened', 'organ', 'place', 'matter', 'item', 'region', 'procedure', 'definition']

function answerMissing(name: string, procedure: Procedure, act: string): string | undefined {
  const dot = name.lastIndexOf('.')
  const owner = name.slice(0, dot) === 'this' ? act : name.slice(0, dot)
  if (dot < 0 || !(owner in procedure.acts)) return dot < 0 ? name : owner
  return name.slice(dot + 1) in formOf(procedure, owner) ? undefined : name
}

/** The word of a place that names nothing; undefined when the place is sound. Follows `placeValue` case by case. */
function unknownIn(name: string, procedure: Procedure, act: string): string | undefined {
  if (/^day([+-]|$)/.test(name)) return steps.test(name.slice(3)) ? undefined : name
  const dated = /^date\(([^)]+)\)(.*)$/.exec(name)
  if (dated) return steps.test(dated[2] ?? '') ? unknownIn(dated[1] ?? '', procedure, act) : name
  const [head = '', ...rest] = name.split(/[.:]/)
  const tail = rest.join('.')
  const unless = (sound: boolean): string | undefined => (sound ? undefined : name)
  switch (head) {
    case 'case':
      return unless(ofCase.includes(tail))
    case 'organ':
      return unless(['name', 'short', 'id'].includes(tail))
    case 'item':
      return unless(tail !== '')
    case 'party':
      return unless((rest[0] ?? '') in procedure.roles && [undefined, 'id', 'name'].includes(rest[1]))
    case 'number':
      return unless(tail === 'this' || procedure.acts[act]?.issues?.some((document) => document.id === tail) === true)
    case 'due':
      return unless(procedure.acts[name.slice(4)]?.must !== undefined || procedure.acts[name.slice(4)]?.bySilence !== undefined)
    case 'subject':
      return unless(tail === '' || procedure.about !== undefined)
    case 'actor':
      return unless(tail === '' || tail === 'id')
    case 'signers':
    case 'procedure':
    case 'effective':
      return undefined
    default:
      return answerMissing(name, procedure, act)
  }
}

function unknownPlace(procedure: Procedure, act: string | undefined, { word, text }: PlacedText, unknown: string): Finding {
  const at = act === undefined ? { zh: '', en: '' } : { zh: `的行为“${act}”`, en: ` act '${act}':` }
  return {
    severity: 'error',
    code: 'place-unknown',
    procedure: procedure.id,
    ...(act !== undefined && { act }),
    says: {
      zh: `程序“${procedure.id}”${at.zh}的“${word}”中，“{${unknown}}”没有对应的内容：${text}`,
      en: `${procedure.id}:${at.en} '${word}' has the place {${unknown}}, which names nothing there: ${text}`,
    },
  }
}

/** Every place in a document, register entry, publication or offered answer names something that exists there. */
export function checkPlaces(procedure: Procedure): Finding[] {
  const ofActs = Object.entries(procedure.acts).flatMap(([act, rule]) =>
    textsOf(rule).flatMap((placed) =>
      placesIn(placed.text).flatMap((name) => {
        const unknown = unknownIn(name, procedure, act)
        return unknown === undefined ? [] : [unknownPlace(procedure, act, placed, unknown)]
      }),
    ),
  )
  const ofRemedies = (procedure.remedies ?? []).flatMap((remedy) => {
    const told = Object.entries(remedy.opens?.answers ?? {}).map(([name, text]) => ({
      word: `remedies.${remedy.id}.opens.answers.${name}`,
      text,
    }))
    return [{ word: `remedies.${remedy.id}.where`, text: remedy.where.zh }, ...told].flatMap((placed) =>
      placesIn(placed.text).flatMap((name) => {
        const unknown = unknownIn(name, procedure, '')
        return unknown === undefined ? [] : [unknownPlace(procedure, undefined, placed, unknown)]
      }),
    )
  })
  return [...ofActs, ...ofRemedies]
}
