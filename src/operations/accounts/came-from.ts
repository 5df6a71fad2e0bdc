import type { Caller } from '../operation.ts'
import type { Platform } from '../platform.ts'

/** What a request shows of where it comes from. */
export interface Shown {
  /** Address of the connection. */
  readonly connection: string | undefined
  /** The header X-Forwarded-For: addresses, to which each proxy adds the one it was asked from. */
  readonly forwarded: string | undefined
  /** The header User-Agent. */
  readonly agent: string | undefined
}

/** What a request to one of our servers shows; asked without a server (in tests) it has no connection. `header` reads one by name. */
export function shownOf(env: unknown, header: (name: string) => string | undefined): Shown {
  const { incoming } = (env ?? {}) as { incoming?: { socket?: { remoteAddress?: string } } }
  return { connection: incoming?.socket?.remoteAddress, forwarded: header('x-forwarded-for'), agent: header('user-agent') }
}

/**
 * From where somebody comes. Behind a proxy of one's own that is the last address it wrote down; anywhere else the header is anybody's word, and only
 * the connection counts.
 */
export function cameFrom(
  { behindProxy }: Pick<Platform, 'behindProxy'>,
  { connection, forwarded, agent }: Shown,
): Pick<Caller, 'device' | 'address'> {
  const last = behindProxy ? forwarded?.split(',').at(-1)?.trim() : undefined
  const address = last || connection
  return { ...(agent && { device: agent }), ...(address && { address }) }
}
