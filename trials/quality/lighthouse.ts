import lighthouse from 'lighthouse'
import { freePort } from '../../src/store/postgres/cluster/postgres-process.ts'
import { launchChromium } from '../../stories/browser/launch-chromium.ts'
import type { Figure } from '../run-trials.ts'
import { mainPages } from './pages.ts'

/** Least scores, of 100. */
const least = { performance: 95, accessibility: 100, 'best-practices': 100, seo: 100 } as const

/** What kept a page from a better score, by name of the audit. */
type Audits = Readonly<Record<string, { id: string; score: number | null; scoreDisplayMode: string }>>
const lacking = (audits: Audits): string =>
  Object.values(audits)
    .filter(({ score, scoreDisplayMode }) => score !== null && score < 0.9 && scoreDisplayMode !== 'informative')
    .map(({ id }) => id)
    .join(' ')

/** Lighthouse as it is: a phone of the middle class on slow 4G, simulated. The worst page decides. */
export async function lighthouseFigures(base: string, say: (line: string) => void): Promise<Figure[]> {
  const port = await freePort(0)
  const browser = await launchChromium([`--remote-debugging-port=${port}`])
  const worst = new Map<string, { score: number; path: string }>()
  try {
    for (const path of mainPages) {
      const found = await lighthouse(base + path, { port, output: 'json', logLevel: 'silent', onlyCategories: Object.keys(least) })
      if (!found) throw new Error(`Lighthouse said nothing of ${path}.`)
      const { categories, audits, runtimeError } = found.lhr
      if (runtimeError) throw new Error(`${path}: ${runtimeError.message}`)
      const scores = Object.keys(least).map((name) => ({ name, score: Math.round((categories[name]?.score ?? 0) * 100) }))
      say(
        `${path} ${scores.map(({ name, score }) => `${name} ${score}`).join(', ')}${scores.some(({ score }) => score < 100) ? ` (${lacking(audits)})` : ''}`,
      )
      for (const { name, score } of scores) if (score < (worst.get(name)?.score ?? 101)) worst.set(name, { score, path })
    }
  } finally {
    await browser.close()
  }
  return Object.entries(least).map(([name, limit]) => {
    const { score, path } = worst.get(name) ?? { score: 0, path: 'none' }
    return {
      what: `Lighthouse ${name}, worst of ${mainPages.length} pages`,
      found: `${score} (${path})`,
      limit: `≥ ${limit}`,
      holds: score >= limit,
    }
  })
}
