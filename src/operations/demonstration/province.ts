import type { Actor } from '../../kernel/case/case-file.ts'
import type { Text } from '../../kernel/law/instrument.ts'
import type { LocalDate } from '../../kernel/time/local-date.ts'
import type { SeedStep } from '../seed-step.ts'
import type { Chance } from './chance.ts'
import type { ToldWays } from './ways.ts'

/** A place in which cases are played. */
export interface Scene {
  /** Code of its division. */
  readonly place: string
  /** What stands here for words of the stories: names of the place, ids of its organs. */
  readonly words: Readonly<Record<string, string>>
}

/** Somebody who comes before an organ, in place of somebody of the stories. */
export interface PlayedParty {
  readonly actor: Actor
  /** What stands for the words by which the stories speak of that person. */
  readonly words: Readonly<Record<string, string>>
  /** What stands for whole answers. */
  readonly exact?: Readonly<Record<string, string>>
}

/** Something wrong that the door lets through and that supervision must find: cases that all go alike. */
export interface PlantedWrong {
  readonly id: string
  readonly title: Text
  /** How whoever looks for it finds it. */
  readonly found: Text
  readonly procedure: string
  readonly place: string
  readonly cases: number
  /** Days before the end of the time played when the first case begins, and over how many days they are spread; 0: all on one day. */
  readonly before: number
  readonly spread: number
  /** An act that must be in the ways taken. */
  readonly through?: string
  /** Further days that staff take for each act. */
  readonly slower?: number
  /** The same officers in every case. */
  readonly sameStaff?: true
  /** Numbers of the stories that are others here; `last`: only in the last of the cases. */
  readonly numbers?: Readonly<Record<string, number>>
  readonly last?: true
  /** Words of the stories, the same in every case. */
  readonly words?: Readonly<Record<string, string>>
  /** Rule of supervision that raises a card on it; absent where a list or a figure shows it. */
  readonly rule?: string
}

/** A case that is played in any event: what others need, what happens once in a while. */
export interface FixedCase {
  readonly id: string
  readonly procedure: string
  readonly place: string
  /** Days after the founding, or before the end of the time played. */
  readonly day: { readonly afterFounding: number } | { readonly beforeEnd: number }
  /** An act that must be in the way taken. */
  readonly through?: string
  /**
   * With that act the way is left: nothing more is done, or what stories and the procedure let be done, or these acts alone, one after another.
   * Default: the way goes on.
   */
  readonly afterwards?: 'nothing' | 'anything' | readonly string[]
  /** Words and numbers of the stories that are others here. */
  readonly words?: Readonly<Record<string, string>>
  readonly numbers?: Readonly<Record<string, number>>
}

/** What a catalogue brings for its demonstration to be lived in: places, people, words, and how often what happens. */
export interface LivelyProvince {
  readonly ways: ToldWays
  /** No law of the catalogue is asked about an earlier day: before it some were not in force. */
  readonly earliest: LocalDate
  readonly scenes: readonly Scene[]
  /** How often the procedure is, beside the others, in a month from 1 to 12. 0: never. */
  share(procedure: string, month: number): number
  readonly fixed: readonly FixedCase[]
  readonly wrongs: readonly PlantedWrong[]
  /** Who holds a post, at an organ or, without one, nearest to a place. */
  holders(post: string, at: { readonly organ?: string; readonly place: string }): readonly Actor[]
  party(who: string, scene: Scene, chance: Chance): PlayedParty
  /** Other words of one case: what it is about, how much it is. */
  wording(chance: Chance): { readonly words: Readonly<Record<string, string>>; readonly numbers: Readonly<Record<string, number>> }
  /** The acts that set up everybody and everything that is needed; `words` stand in the title of the founding. */
  steps(day: LocalDate, words: string): readonly SeedStep[]
}

/** How much is played. */
export interface PlayScale {
  readonly size: 'small' | 'large'
  readonly cases: number
  readonly months: number
  readonly seed: number
}
