import { maskPersonal } from '../../kernel/form/personal/mask-personal.ts'
import type { Caller } from '../operation.ts'
import type { Platform } from '../platform.ts'
import { readRegister } from '../read-register.ts'
import type { Content } from './message-content.ts'

/** An entry of a public register as everybody may read it today: what a grant opens is the asking in bulk and on record, and never what is not public. */
export async function answerQuery(
  platform: Platform,
  { register, key }: Content,
): Promise<{ key: string; values: Record<string, string>; seq: number }[]> {
  const caller: Caller = { kind: 'public', region: platform.region, person: '', name: '', actsFor: [], posts: [] }
  const { rows } = await readRegister.run(platform, { register, search: key, limit: 20 }, caller).catch(() => ({ rows: [] }))
  return rows
    .filter((row) => row.key === key)
    .map(({ key: found, values, seq }) => ({
      key: found,
      values: Object.fromEntries(Object.entries(values).map(([name, text]) => [name, maskPersonal(text)])),
      seq,
    }))
}
