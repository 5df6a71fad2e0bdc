import { gravest, type JudgedPlace, type Outcome } from '../../kernel/law/judge-change.ts'
import type { SupervisionRule } from '../../kernel/supervision/rule.ts'
import { readLastCards, readPlacesRelied } from '../../store/reliance/read-reliance.ts'
import type { CardRow, RaisedCard } from '../../store/rows.ts'
import { sha256Hex } from '../../store/sha256.ts'
import type { ChangeSetting, LawChange } from './law-changes.ts'
import { casesLeaning, entriesLeaning, type Leaning, type LeaningSetting, proceduresLeaning } from './leaning.ts'

/** What became of a provision decides how loud the card is. `same` raises none. */
const colours: Readonly<Record<Exclude<Outcome, 'same'>, CardRow['colour']>> = {
  gone: 'red',
  changed: 'yellow',
  unread: 'yellow',
  moved: 'note',
  restored: 'note',
}

/** Where the change was made: cards about procedures go to the organ of that case. */
export interface ChangeMade {
  /** The rule that watches changed law: whoever leans on a provision that changed must look at it, and say what follows. */
  readonly rule: Pick<SupervisionRule, 'id' | 'type'>
  readonly caseId: string
  readonly organ: string
}

/** The card for one that leans, if the change touches a provision that it leans on. */
function cardOf(leaning: Leaning, change: LawChange, made: ChangeMade): RaisedCard | undefined {
  const judged = leaning.pins.filter(({ law }) => law === change.law).map(change.judge)
  const touched = judged.filter(({ outcome }) => outcome !== 'same')
  const worst = gravest(touched)
  if (worst === 'same') return undefined
  const { law, why, version, since } = change
  const { kind, id, register, title, organ } = leaning
  return {
    caseId: kind === 'case' ? id : made.caseId,
    organ: organ ?? made.organ,
    rule: made.rule.id,
    type: made.rule.type,
    colour: colours[worst],
    about: [made.rule.id, kind, register ?? '', id, law].join(' '),
    change: fingerprint(touched),
    facts: {
      ...{ kind, id, law, why, touched },
      ...(register && { register }),
      ...(title && { title }),
      ...(version && { version }),
      ...(since && { since }),
    },
  }
}

const fingerprint = (touched: readonly JudgedPlace[]): string =>
  sha256Hex(
    touched
      .map(({ at, outcome, to, text }) => [at, outcome, to ?? '', text ?? ''].join('\t'))
      .toSorted()
      .join('\n'),
  ).slice(0, 32)

/**
 * The cards that changes of law call for: one for each procedure, power, item, document, other entry and open case that leans on a provision
 * which changed, moved or fell away. What the last card about the same said already is not said again.
 */
export async function cardsFor(
  changes: readonly LawChange[],
  made: ChangeMade,
  where: ChangeSetting,
  setting: LeaningSetting,
): Promise<RaisedCard[]> {
  const laws = changes.map(({ law }) => law)
  if (laws.length === 0) return []
  const { client, region, day } = where
  // There may be very many open cases: only those are read that rest on a place which is touched.
  const relied = (await readPlacesRelied(client, region, laws)).filter(({ law, at, text }) =>
    changes.some((change) => change.law === law && change.judge({ at, text: text || setting.textOf(law, at) }).outcome !== 'same'),
  )
  const leaning = [
    ...proceduresLeaning(setting, laws),
    ...(await entriesLeaning(client, region, { laws, day, later: true }, setting)),
    ...(await casesLeaning(client, region, relied, setting)),
  ]
  const cards = changes.flatMap((change) => leaning.flatMap((one) => cardOf(one, change, made) ?? []))
  if (cards.length === 0) return []
  const said = await readLastCards(
    client,
    region,
    cards.map(({ about }) => about),
  )
  return cards.filter(({ about, change, facts }) => {
    const last = said.get(about)
    // That all is as it was is news only to whoever was told otherwise.
    const restored = 'touched' in facts && gravest(facts.touched) === 'restored'
    return last !== change && !(restored && last === undefined)
  })
}
