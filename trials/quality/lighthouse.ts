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

/** The page with the most text on it. */
const longest = '/procedures/administrative-licence'

/** Scores of pages, of 100 by category, on a device with or without a Chinese font. */
async function scoresOf(base: string, paths: readonly string[], device: { chineseFont: boolean }, say: (line: string) => void) {
  const port = await freePort(0)
  const browser = await launchChromium([`--remote-debugging-port=${port}`], device)
  try {
    const all: { path: string; name: string; score: number }[] = []
    for (const path of paths) {
      const found = await lighthouse(base + path, { port, output: 'json', logLevel: 'silent', onlyCategories: Object.keys(least) })
      if (!found) throw new Error(`Lighthouse said nothing of ${path}.`)
      const { categories, audits, runtimeError } = found.lhr
      if (runtimeError) throw new Error(`${path}: ${runtimeError.message}`)
      const scores = Object.keys(least).map((name) => ({ path, name, score: Math.round((categories[name]?.score ?? 0) * 100) }))
      const names = scores.map(({ name, score }) => `${name} ${score}`).join(', ')
      say(`${path} ${names}${scores.some(({ score }) => score < 100) ? ` (${lacking(audits)})` : ''}`)
      all.push(...scores)
    }
    return all
  } finally {
    await browser.close()
  }
}

/**
 * Lighthouse as it is: a phone of the middle class on slow 4G, simulated. The worst page decides. Phones have a Chinese font; a browser without one
 * looks in vain for each letter, and lays the page out anew with every slice of ours that arrives: what becomes of that is told of one page.
 */
export async function lighthouseFigures(base: string, say: (line: string) => void): Promise<Figure[]> {
  const all = await scoresOf(base, mainPages, { chineseFont: true }, say)
  const without = await scoresOf(base, [longest], { chineseFont: false }, () => {})
  return [
    ...Object.entries(least).map(([name, limit]) => {
      const [worst] = all.filter((one) => one.name === name).sort((a, b) => a.score - b.score)
      const { score, path } = worst ?? { score: 0, path: 'none' }
      return {
        what: `Lighthouse ${name}, worst of ${mainPages.length} pages`,
        found: `${score} (${path})`,
        limit: `≥ ${limit}`,
        holds: score >= limit,
      }
    }),
    {
      what: `Lighthouse performance of ${longest} without any Chinese font`,
      found: String(without.find(({ name }) => name === 'performance')?.score),
      limit: 'told',
      holds: true,
    },
  ]
}
