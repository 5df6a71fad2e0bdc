import type { Answer, Candidates, EntriesOf } from '../../kernel/form/field.ts'
import { showDay } from '../../kernel/form/kinds.ts'
import { checkDraft } from '../../kernel/law/draft-check/check-draft.ts'
import { piecesOf } from '../../kernel/law/draft-check/pieces.ts'
import type { Text } from '../../kernel/law/instrument.ts'
import { addDays, isLocalDate, type LocalDate } from '../../kernel/time/local-date.ts'
import { readBlob } from '../../store/blobs.ts'
import { type CitedProvision, linkText } from '../law/link-text.ts'
import type { Platform } from '../platform.ts'

/** Lets other requests have their turn. */
const breathe = (): Promise<void> =>
  new Promise((go) => {
    setImmediate(go)
  })

/** Why an entry should be looked at, found without anybody looking. */
export interface Reason {
  readonly code: 'ending' | 'creates' | 'cites-no-more' | 'cites-changed' | 'replaced' | 'not-read'
  readonly says: Text
}

export interface Named {
  readonly key: string
  readonly values: Readonly<Record<string, Answer>>
}

const dayIn = (values: Named['values'], column: string): LocalDate | undefined => {
  const value = values[column]
  return typeof value === 'string' && isLocalDate(value) ? value : undefined
}

function ending({ values }: Named, { column, days }: NonNullable<Candidates['ending']>, day: LocalDate): Reason[] {
  const last = dayIn(values, column)
  if (last === undefined || day < addDays(last, -days)) return []
  return [{ code: 'ending', says: { zh: `有效期至${showDay(last)}，即将届满`, en: `Valid until ${last}, which is near` } }]
}

/** A title as two of them are compared: without brackets, years, the words for a trial and for the letter that carries it. */
const bare = (title: string): string => title.replace(/[《》〈〉\s]|[（(](?:试行|暂行)[）)]|\d{4}年(?:度)?|^关于印发|的通知$/gu, '')

function replaced(entry: Named, of: EntriesOf, all: readonly Named[]): Reason[] {
  const { title = '', candidates } = of
  const since = candidates?.replaced?.since ?? ''
  const [own, began] = [bare(String(entry.values[title] ?? '')), dayIn(entry.values, since)]
  if (own === '' || began === undefined) return []
  const later = all.find(
    (other) => other.key !== entry.key && bare(String(other.values[title] ?? '')) === own && (dayIn(other.values, since) ?? '') > began,
  )
  return later
    ? [
        {
          code: 'replaced',
          says: {
            zh: `同一机关已就同一事项另行制定：${later.key}`,
            en: `The same organ has since made another on the same matter: ${later.key}`,
          },
        },
      ]
    : []
}

/** What its rank may not create, article by article; other work goes on between the pieces. */
async function creates({ catalogue }: Platform, text: string, rank: NonNullable<Candidates['text']>['rank']): Promise<Reason[]> {
  const places = new Map<string, { title: Text; articles: Set<string> }>()
  for (const piece of piecesOf(text, 3_000)) {
    await breathe()
    for (const { verdict, kind, title, article = '' } of catalogue.draftRules ? checkDraft(piece.text, rank, catalogue.draftRules) : []) {
      if (verdict !== 'forbidden') continue
      const known = places.get(kind) ?? { title, articles: new Set<string>() }
      places.set(kind, { title, articles: known.articles.add(article) })
    }
  }
  return [...places.values()].map(({ title, articles }) => {
    const where = [...articles].filter(Boolean).join('、')
    return {
      code: 'creates',
      says: {
        zh: `${where === '' ? '' : `${where}：`}疑似${title.zh}，该层级不得设定`,
        en: `${where === '' ? '' : `${where}: `}may be: ${title.en}; its rank may not`,
      },
    }
  })
}

const written = ({ title, place }: CitedProvision): string => `《${title}》${place}`

/** Provisions that could be found when the text began and cannot be today, and laws that have another version since. */
async function cites(platform: Platform, text: string, when: { since: LocalDate; day: LocalDate }): Promise<Reason[]> {
  const [then, now] = [await linkText(platform, text, { day: when.since }), await linkText(platform, text, { day: when.day })]
  const gone = new Set<string>()
  const changed = new Map<string, string>()
  now.forEach((segment, i) => {
    segment.cites?.forEach((cited, n) => {
      const before = then[i]?.cites?.[n]
      if (before?.state !== 'found') return
      if (cited.state === 'not-in-force' || cited.state === 'no-such-article' || cited.state === 'no-such-paragraph')
        gone.add(written(before))
      else if (cited.state === 'found' && cited.version !== before.version) changed.set(cited.title, cited.version ?? '')
    })
  })
  return [
    ...[...gone].map(
      (one): Reason => ({
        code: 'cites-no-more',
        says: { zh: `所依据的${one}已不再有效`, en: `Rests on ${one}, which is no longer in force` },
      }),
    ),
    ...[...changed].map(
      ([title, version]): Reason => ({
        code: 'cites-changed',
        says: {
          zh: `所依据的《${title}》已有新文本（${version}）`,
          en: `Rests on 《${title}》, of which there is a newer version (${version})`,
        },
      }),
    ),
  ]
}

async function ofText(platform: Platform, { values }: Named, text: NonNullable<Candidates['text']>, day: LocalDate): Promise<Reason[]> {
  const sha256 = String(values[text.column] ?? '')
  const file = await readBlob(platform.pool, platform.region, sha256)
  if (!file?.type.startsWith('text/plain'))
    return [
      { code: 'not-read', says: { zh: '文本不是纯文本，未能自动核对', en: 'Its text is no plain text and could not be looked through' } },
    ]
  const words = new TextDecoder().decode(file.bytes)
  const since = dayIn(values, text.since) ?? day
  return [...(await creates(platform, words, text.rank)), ...(await cites(platform, words, { since, day }))]
}

/**
 * Every reason for which an entry should be named, by what the question declares (`candidates`).
 * @param all the entries of the same organ that run on the day
 */
export async function findReasons(
  platform: Platform,
  entry: Named,
  of: EntriesOf,
  at: { all: readonly Named[]; day: LocalDate },
): Promise<Reason[]> {
  const { candidates = {} } = of
  return [
    ...(candidates.ending ? ending(entry, candidates.ending, at.day) : []),
    ...(candidates.replaced ? replaced(entry, of, at.all) : []),
    ...(candidates.text ? await ofText(platform, entry, candidates.text, at.day) : []),
  ]
}
