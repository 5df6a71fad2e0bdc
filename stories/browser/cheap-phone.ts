import type { BrowserContext, Page } from 'playwright-core'
import { launchChromium } from './launch-chromium.ts'
import { type PortalServer, portalServer } from './portal-server.ts'

/** The portal on a cheap phone: 390 pixels wide and without a script, on which everything must work all the same. */
export interface Phone {
  readonly server: PortalServer
  readonly without: BrowserContext
  readonly page: Page
  close(): Promise<void>
}

export async function cheapPhone(): Promise<Phone> {
  const [browser, server] = await Promise.all([launchChromium(), portalServer()])
  const without = await browser.newContext({ viewport: { width: 390, height: 844 }, javaScriptEnabled: false, baseURL: server.url })
  return {
    server,
    without,
    page: await without.newPage(),
    async close() {
      await browser.close()
      await server.close()
    },
  }
}
