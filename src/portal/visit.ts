import type { Text } from '../kernel/law/instrument.ts'
import type { LocalDate } from '../kernel/time/local-date.ts'
import type { Caller, Operation } from '../operations/operation.ts'
import type { Platform } from '../operations/platform.ts'
import type { Words } from './words/zh.ts'

export type Language = 'zh' | 'en'

/** A division as a list to choose from shows it. `parent` is the code of the division above. */
interface Place {
  readonly code: string
  readonly name: Text
  readonly parent?: string
}

/** What the portal is given besides the platform. */
export interface PortalDeps {
  /** Answers an operation in-process, with the same checks as the API. */
  ask<Input, Output>(platform: Platform, operation: Operation<Input, Output>, input: unknown, caller: Caller): Promise<Output>
  /** Who stands behind a session token; nobody (kind `public`) where there is none or it has ended. */
  callerOf(platform: Platform, token: string | undefined, from?: Pick<Caller, 'device' | 'address'>): Promise<Caller>
  /** Divisions people may choose from. Default: none, and codes are typed. */
  readonly places?: readonly Place[]
  /** Shows the banner 「演示环境」. Default false. */
  readonly demonstration?: boolean
  /** Accounts shown on the sign-in page of a demonstration. Default: none. */
  readonly accounts?: readonly { readonly login: string; readonly password: string; readonly who: Text; readonly staff: boolean }[]
}

/** One request, as a page needs to know it. */
export interface Visit {
  readonly platform: Platform
  readonly deps: PortalDeps
  readonly lang: Language
  readonly words: Words
  readonly caller: Caller
  /** Token that every form of this visitor carries. Once it was asked for, what is shown is theirs alone. */
  readonly csrf: string
  /** Whether nothing of the visitor has gone into what is shown: no session, and no token. */
  nobodys(): boolean
  readonly large: boolean
  readonly contrast: boolean
  /** Path and query of the page, for links that come back to it. */
  readonly url: string
  readonly today: LocalDate
  ask<Input, Output>(operation: Operation<Input, Output>, input: NoInfer<Input>): Promise<Output>
}

export type PortalEnv = { Variables: { visit: Visit } }

/** A text in the visitor's language; Chinese where the other was left empty. */
export const say = (visit: Pick<Visit, 'lang'>, text: Text | undefined): string => (text ? text[visit.lang] || text.zh : '')

/** Under which name a kind of publication is listed. */
export const kindName = ({ platform, lang }: Visit, kind: string): string =>
  say({ lang }, platform.catalogue.publicationKinds?.[kind]) || kind

/** `path` with these query values; an empty value leaves the name out. */
export function link(path: string, query: Readonly<Record<string, string | number | undefined>>): string {
  const [plain = '', old = ''] = path.split('?')
  const search = new URLSearchParams(old)
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined || value === '') search.delete(name)
    else search.set(name, String(value))
  }
  const text = search.toString()
  return text ? `${plain}?${text}` : plain
}
