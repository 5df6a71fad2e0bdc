import type { Figure } from '../run-trials.ts'

/** What shows that a trial can fail: the protection taken out, or an abuse planted; it must be found. */
export interface Control {
  readonly what: string
  /** How often it was found; nought spoils the figure. */
  readonly found: number
}

const said = ({ what, found }: Control): string => `${what}: ${found} found`

/** Of so many tries none may succeed; those that did are named. */
export function none(what: string, { tried, bad }: { tried: number; bad: readonly string[] }, control: Control): Figure {
  const named = bad.length > 0 ? ` (${bad.slice(0, 3).join('; ').slice(0, 160)})` : ''
  return {
    what,
    found: `${bad.length} of ${tried}${named}`,
    limit: '0',
    holds: bad.length === 0 && tried > 0 && control.found > 0,
    control: said(control),
  }
}

/** Of so many tries all must be met. */
export const all = (what: string, { tried, met }: { tried: number; met: number }, control: Control): Figure => ({
  what,
  found: `${met} of ${tried}`,
  limit: 'all',
  holds: met === tried && tried > 0 && control.found > 0,
  control: said(control),
})

/** A share in per cent, and what it must be. */
export function share(
  what: string,
  { of, part }: { of: number; part: number },
  limit: { least?: number; most?: number },
  control: Control,
): Figure {
  const percent = (part / of) * 100
  const holds = of > 0 && percent >= (limit.least ?? 0) && percent <= (limit.most ?? 100) && control.found > 0
  return {
    what,
    found: `${percent.toFixed(2)} % of ${of}`,
    limit: limit.least === undefined ? `≤ ${limit.most} %` : `≥ ${limit.least} %`,
    holds,
    control: said(control),
  }
}

export const notBuilt = (what: string, why: string): Figure => ({ what, found: why, limit: '', holds: false, notBuilt: true })
