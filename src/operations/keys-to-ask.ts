import { inBatch } from '../store/batch.ts'
import type { ActAnswer } from './door/request.ts'
import type { Platform } from './platform.ts'

type Done = Extract<ActAnswer, { kind: 'done' }>

/** What became of a key: done before, or to be asked under this name. */
export type KeyToAsk = { readonly done: Done; readonly ask?: never } | { readonly done?: never; readonly ask: string }

/** How many times one thing may have been refused before; a bound, so that nothing turns in circles. */
const mostRefusals = 100

/**
 * For things that are asked again until they are done: which keys are done, and under which key each of the others is to be asked now.
 *
 * A key that was refused would get the same refusal for ever, also after its cause is cured. So the n-th attempt has the key with `~n` behind it.
 */
export async function keysToAsk(platform: Platform, keys: readonly string[]): Promise<ReadonlyMap<string, KeyToAsk>> {
  const { pool, region } = platform
  const place = { pool, region }
  const result = new Map<string, KeyToAsk>()
  let open = keys.map((key) => ({ key, ask: key }))
  for (let attempt = 2; open.length > 0; attempt++) {
    if (attempt > mostRefusals)
      throw new Error(`'${open[0]?.key}' was refused ${mostRefusals} times. Look at the refusals before asking again.`)
    const wanted = { cases: [], keys: open.map(({ ask }) => ask) }
    const answers = await inBatch(place, wanted, (loaded) => ({ write: undefined, result: loaded.answers }))
    const refused: typeof open = []
    for (const { key, ask } of open) {
      const answer = answers.get(ask)?.answer as ActAnswer | undefined
      if (answer?.kind === 'done') result.set(key, { done: answer })
      else if (answer) refused.push({ key, ask: `${key}~${attempt}` })
      else result.set(key, { ask })
    }
    open = refused
  }
  return result
}
