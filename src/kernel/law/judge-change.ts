import { articles, type LawNode, type LawText, normalisedText, provisionAt } from './text/law-text.ts'
import type { Sha256Hex } from './text/text-rows.ts'

/**
 * What became of a provision that somebody relies on: it reads the `same`; it `moved` to another number and reads the same; it was `changed`;
 * it is `gone`; it is `restored` to the text relied on; or nobody pinned a text to compare with, and it must be `unread`.
 */
export type Outcome = 'same' | 'moved' | 'changed' | 'gone' | 'restored' | 'unread'

/** A place relied on, as `32(1)[4]`; empty for a text as a whole. `to`: where its words stand now. */
export interface JudgedPlace {
  readonly at: string
  readonly outcome: Outcome
  readonly to?: string
  /** Hash of the words that stand at the place now, where they differ from those relied on. */
  readonly text?: string
}

/** The places of one version of a text, by the hash of their words. */
export interface Places {
  /** Hash of the words at a place; undefined where the text has no such place. */
  hashAt(at: string): string | undefined
  /** Places whose words have this hash, in the order of the text. */
  placesOf(hash: string): readonly string[]
}

const child: Partial<Record<LawNode['kind'], (number: string) => string>> = {
  paragraph: (number) => `(${number})`,
  item: (number) => `[${number}]`,
  'sub-item': (number) => `{${number}}`,
}

/** The places of a text, hashed as the catalogue hashes what was reviewed. */
export function placesIn(text: Pick<LawText, 'nodes'>, sha256: Sha256Hex): Places {
  let byHash: Map<string, string[]> | undefined
  const index = (): Map<string, string[]> => {
    const found = new Map<string, string[]>()
    const take = (node: LawNode, at: string): void => {
      const hash = sha256(normalisedText(node))
      found.set(hash, [...(found.get(hash) ?? []), at])
      for (const one of node.children) {
        const step = child[one.kind]?.(one.number)
        if (step !== undefined && one.number !== '') take(one, `${at}${step}`)
      }
    }
    for (const { at, node } of articles(text)) take(node, at)
    return found
  }
  return {
    hashAt(at) {
      const node = provisionAt(text, at)
      return node && sha256(normalisedText(node))
    },
    placesOf(hash) {
      byHash ??= index()
      return byHash.get(hash) ?? []
    },
  }
}

/** How deep a place goes: an article, a paragraph, an item. */
const shape = (at: string): string => at.replace(/[^([{]/g, '')

/** Compares the words relied on with another version of the text, at the level at which they were pinned. `text` is empty where none was pinned. */
export function judgePlace({ at, text }: { readonly at: string; readonly text: string }, now: Places): JudgedPlace {
  const hash = now.hashAt(at)
  if (text === '') return hash === undefined ? { at, outcome: 'gone' } : { at, outcome: 'unread', text: hash }
  if (hash === text) return { at, outcome: 'same' }
  const elsewhere = now.placesOf(text)
  const to = elsewhere.find((other) => shape(other) === shape(at)) ?? elsewhere[0]
  if (to !== undefined) return { at, outcome: 'moved', to }
  return hash === undefined ? { at, outcome: 'gone' } : { at, outcome: 'changed', text: hash }
}

const gravity: readonly Outcome[] = ['same', 'restored', 'moved', 'unread', 'changed', 'gone']

/** The gravest of several outcomes. */
export const gravest = (judged: readonly JudgedPlace[]): Outcome =>
  gravity[Math.max(0, ...judged.map(({ outcome }) => gravity.indexOf(outcome)))] ?? 'same'
