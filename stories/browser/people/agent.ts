import { expect } from 'vitest'
import { applied, granted } from './licences.ts'
import type { Town } from './town.ts'

/** An agent acts for an enterprise: follows its application at the desk, fetches the licence, and a customer verifies it by phone. */
export async function agent(town: Town): Promise<void> {
  const id = await applied(town, 'agent', '沈阳市和平区演示路 1 号')
  const page = await town.visit('agent')
  await page.goto('/me')
  await page
    .getByText(/演示小馆/)
    .first()
    .waitFor()
  await town.looksRight(page, 'agent-matters')
  await granted(town, id)
  await page.goto(`/cases/${encodeURIComponent(id)}`)
  await page.getByRole('heading', { name: '文书' }).scrollIntoViewIfNeeded()
  await town.picture(page, 'agent-licence')
  const pdf = page.locator('main a[href$=".pdf"]')
  const addresses = await pdf.evaluateAll((all) => all.map((a) => a.getAttribute('href') ?? ''))
  const first = await page.request.get(addresses[0] ?? '')
  expect([first.status(), first.headers()['content-type']]).toEqual([200, 'application/pdf'])
  await page.context().close()

  const customer = await town.visit(undefined, { on: 'phone' })
  const { rows } = await (await town.as('agent')).client.readRegister({ register: 'licences', search: '演示小馆' })
  await customer.goto(`/verify/${encodeURIComponent(rows.at(-1)?.key ?? '')}`)
  await customer.getByRole('heading', { name: '有效' }).waitFor()
  await town.picture(customer, 'agent-verified')
  await customer.context().close()
}
