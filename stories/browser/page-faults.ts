import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, Cookie } from 'playwright-core'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/**
 * What axe finds on a page, whether it is wider than a phone, and whether it is heavy. Looked at with script, which the page itself does not use.
 * @returns a sentence for each fault; none for a sound page
 */
export async function pageFaults(
  { browser, url, cookies }: { browser: Browser; url: string; cookies: readonly Cookie[] },
  path: string,
): Promise<string[]> {
  const looking = await browser.newContext({ viewport: { width: 390, height: 844 }, bypassCSP: true, baseURL: url })
  await looking.addCookies([...cookies])
  const seen = await looking.newPage()
  const answer = await seen.goto(path)
  const size = (await answer?.body())?.length ?? 0
  await seen.addScriptTag({ content: axe })
  const { violations, wide } = await seen.evaluate(async () => {
    const found = await (
      window as unknown as { axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } }
    ).axe.run()
    return {
      violations: found.violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`),
      wide: document.documentElement.scrollWidth - window.innerWidth,
    }
  })
  await looking.close()
  return [
    ...violations,
    ...(wide > 0 ? [`wider than a phone by ${wide} px`] : []),
    ...(size > 50_000 ? [`${size} bytes of HTML`] : []),
  ].map((fault) => `${path}: ${fault}`)
}
