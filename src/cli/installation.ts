import { createHash, randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeOnce } from '../operations/kept-files.ts'
import type { Platform } from '../operations/platform.ts'
import { usualLimits } from '../operations/turns.ts'
import { CannotDo } from './exit-codes.ts'

const shortest = 32

/** File of the installation's secret; undefined where YIFA_SECRET gives it. */
export const secretFile = (folder: string, env: NodeJS.ProcessEnv): string | undefined =>
  env.YIFA_SECRET === undefined ? join(folder, 'installation.secret') : undefined

/** The secret in the folder; made the first time, for its owner's eyes only. */
function keptSecret(folder: string): string {
  const path = join(folder, 'installation.secret')
  mkdirSync(folder, { recursive: true })
  try {
    writeOnce(path, `${randomBytes(32).toString('base64url')}\n`)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  const secret = readFileSync(path, 'utf8').trim()
  if (secret.length < shortest)
    throw new CannotDo(
      `${path} holds ${secret.length} characters, which is no secret of an installation. Restore it from its copy; without one, second factors must be enrolled anew under a new one.`,
    )
  return secret
}

function secretOf(env: NodeJS.ProcessEnv, folder: string): Uint8Array {
  const given = env.YIFA_SECRET
  if (given !== undefined && given.length < shortest)
    throw new CannotDo(`YIFA_SECRET is ${given.length} characters long; give at least ${shortest} random ones (openssl rand -base64 32).`)
  return createHash('sha256')
    .update(given ?? keptSecret(folder))
    .digest()
}

function providerOf(env: NodeJS.ProcessEnv): Platform['provider'] {
  const { YIFA_OIDC_ISSUER: issuer, YIFA_OIDC_CLIENT: clientId, YIFA_OIDC_SECRET: clientSecret, YIFA_OIDC_TITLE: title } = env
  if (!issuer) return undefined
  if (!clientId || !clientSecret)
    throw new CannotDo('YIFA_OIDC_ISSUER is set, YIFA_OIDC_CLIENT or YIFA_OIDC_SECRET is not. Set all three, as the provider gave them.')
  const { protocol, hostname } = new URL(issuer)
  if (protocol !== 'https:' && !['127.0.0.1', 'localhost', '[::1]'].includes(hostname))
    throw new CannotDo(`YIFA_OIDC_ISSUER is '${issuer}': identities must not travel in clear. Give an address that begins with https:`)
  return { issuer, clientId, clientSecret, title: title || hostname }
}

function factorOf(env: NodeJS.ProcessEnv): Platform['secondFactor'] {
  const said = env.YIFA_SECOND_FACTOR ?? (env.NODE_ENV === 'production' ? 'required' : 'offered')
  if (said === 'required' || said === 'offered') return said
  throw new CannotDo(`YIFA_SECOND_FACTOR is '${said}'. Set it to required or offered.`)
}

/**
 * What belongs to one installation and is not in its database: its secret (YIFA_SECRET, or a file in the folder), whether staff must have a second
 * factor (YIFA_SECOND_FACTOR; in production they must), its identity provider (YIFA_OIDC_…), and whether a proxy stands in front (YIFA_PROXY=1).
 * @throws CannotDo that names the setting which is wrong, and says what it must be
 */
export function installationOf(
  folder: string,
  env: NodeJS.ProcessEnv,
): Pick<Platform, 'secret' | 'secondFactor' | 'provider' | 'behindProxy' | 'limits'> {
  const provider = providerOf(env)
  return {
    secret: secretOf(env, folder),
    secondFactor: factorOf(env),
    behindProxy: env.YIFA_PROXY === '1',
    limits: usualLimits,
    ...(provider && { provider }),
  }
}
