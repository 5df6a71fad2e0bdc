import type { z } from 'zod'
import type { AgentAuthority } from '../kernel/authority/agency.ts'
import type { Post } from '../kernel/authority/authority.ts'
import type { Party } from '../kernel/case/case-file.ts'
import type { Text } from '../kernel/law/instrument.ts'
import type { EntryRow } from '../store/rows.ts'
import type { Limited } from './limits.ts'
import type { Platform } from './platform.ts'

/** Who asks. Nobody signed in has kind `public`. */
export interface Caller {
  readonly kind: 'public' | 'party' | 'staff' | 'outside'
  readonly region: string
  /** Id of the natural person; empty for `public`. */
  readonly person: string
  readonly name: string
  /** Enterprises the person may act for. */
  readonly actsFor: readonly Party[]
  /** Ids of other accounts of the same natural person, where it is known that there are some. */
  readonly also?: readonly string[]
  /** Authorities under which they may act for another, those that are over among them. */
  readonly authorities?: readonly HeldAuthority[]
  /** Posts held today. */
  readonly posts: readonly Post[]
  /** Hash of the token of the session they came with, so that it can be ended. */
  readonly session?: string
  /** The password was right, and something is owed before they are anybody: then the kind is `public`. */
  readonly owes?: Owed
  /** What the browser or program calls itself. */
  readonly device?: string
  /** Network address from which they come, where they come over a network. */
  readonly address?: string
}

/** An authority to act for another, with all versions of its entry. */
export interface HeldAuthority extends AgentAuthority {
  readonly versions: readonly EntryRow[]
}

/** What a person owes who has given the right password. */
export interface Owed {
  readonly person: string
  /** The code of their second factor; or to enrol for one. */
  readonly what: 'code' | 'enrolment'
}

/**
 * Who may ask for an operation: everyone, who is signed in, staff, staff and those outside who act by a post (`office`), who owes a code
 * (`half-signed-in`), who is signed in or owes enrolling (`enrolling`), or holders of one of these posts. Nothing is allowed that is not named.
 */
export type May = 'everyone' | 'signed-in' | 'party' | 'staff' | 'office' | 'half-signed-in' | 'enrolling' | readonly string[]

/**
 * One thing the system can be asked to do. The REST route, its OpenAPI entry, the permission table and the command line derive from it:
 * one operation, one file, every door.
 */
export interface Operation<Input = unknown, Output = unknown> {
  /** Kebab-case, unique. */
  readonly name: string
  /** What it does, in a sentence for those who use it. */
  readonly says: Text
  readonly method: 'get' | 'post' | 'put' | 'delete'
  /** Below `/api`, with `:name` for parts of the path: `/cases/:id`. Path and query values (or the JSON body) make up the input. */
  readonly path: string
  readonly input: z.ZodType<Input>
  readonly output: z.ZodType<Output>
  readonly may: May
  /** The input takes, or the output is, a file whose bytes travel outside JSON. */
  readonly file?: 'taken' | 'given'
  /** Most bytes of a file taken. Default: 20 MB. */
  readonly largest?: number
  /** The answer begins or ends a session. */
  readonly session?: 'begins' | 'ends'
  /** How often it may be asked from one address is limited, as things of this kind are. */
  readonly limited?: Limited
  /** The input's `key` makes asking twice safe; over HTTP it is the header `Idempotency-Key`. */
  readonly keyed?: true
  /** What is asked is attempted at the door: the answer may be a refusal, which over HTTP is a problem (409). */
  readonly attempts?: true
  /** @throws NotFound, Forbidden or BadRequest when the request cannot be answered */
  run(platform: Platform, input: Input, caller: Caller): Promise<Output>
}

export const operation = <Input, Output>(declared: Operation<Input, Output>): Operation<Input, Output> => declared

/** There is nothing under that name, or nothing that the caller may know of: the two look alike. */
export class NotFound extends Error {
  constructor(what: string) {
    super(what)
    this.name = 'NotFound'
  }
}

/** The caller may not ask for this. `needs` says who may. */
export class Forbidden extends Error {
  readonly needs: May
  constructor(needs: May) {
    super(
      typeof needs === 'string' ? 'Sign in with an account that may do this.' : `Only holders of ${[needs].flat().join(', ')} may do this.`,
    )
    this.name = 'Forbidden'
    this.needs = needs
  }
}

/** What the caller saw is no longer so, or no longer waits for them: they must read it again before they go on. */
export class Changed extends Error {
  constructor(what: string) {
    super(what)
    this.name = 'Changed'
  }
}

/** Login and password do not belong together, or there is no such account: the two look alike. */
export class SignInFailed extends Error {
  constructor() {
    super('Login or password is wrong. Type both again; ask the keeper of accounts when you have forgotten them.')
    this.name = 'SignInFailed'
  }
}

/** The code is not the one of this half minute, was used before, or is no recovery code: they look alike. */
export class CodeWrong extends Error {
  constructor() {
    super('The code is wrong, or was used already. Wait for the next one in your app, or use a recovery code.')
    this.name = 'CodeWrong'
  }
}

/** The provider knows who they are; this installation has no account linked to that identity. */
export class IdentityUnknown extends Error {
  constructor() {
    super(
      'This identity is linked to no account here. Sign in with your password and link it under “my account”, or ask the keeper of accounts.',
    )
    this.name = 'IdentityUnknown'
  }
}

/** The identity provider cannot be asked at the moment. */
export class ProviderUnavailable extends Error {
  readonly retryAfter = 30
  constructor(cause: unknown) {
    super('The identity provider does not answer. Try again in a minute, or sign in with your password.', { cause })
    this.name = 'ProviderUnavailable'
  }
}

/** Asked too often; `retryAfter` is in seconds. */
export class TooSoon extends Error {
  readonly retryAfter: number
  constructor(retryAfter: number, what = 'Too many wrong passwords for this login') {
    super(`${what}. Try again in ${retryAfter} s.`)
    this.name = 'TooSoon'
    this.retryAfter = retryAfter
  }
}

/** Whether the caller may ask for the operation. Deny is the default: an unknown word in `may` lets nobody in. */
export function mayAsk({ may }: Pick<Operation, 'may'>, caller: Caller): boolean {
  if (may === 'everyone') return true
  if (may === 'signed-in') return caller.kind !== 'public'
  if (may === 'half-signed-in') return caller.owes?.what === 'code'
  if (may === 'enrolling') return caller.kind !== 'public' || caller.owes?.what === 'enrolment'
  if (may === 'office') return caller.kind === 'staff' || caller.kind === 'outside'
  if (may === 'party' || may === 'staff') return caller.kind === may
  return Array.isArray(may) && caller.posts.some((held) => may.includes(held.post))
}
