import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { endAll, eventsAt, project, runYifa, startYifa } from './start-yifa.ts'

const given = join(project, '../shared/data/service-items.json')
const root = mkdtempSync(join(tmpdir(), 'yifa-import-'))
chmodSync(root, 0o755)

afterAll(() => {
  endAll()
  rmSync(root, { recursive: true, force: true, maxRetries: 10, retryDelay: 300 })
})

/** Imports in a process of its own. What it answers is JSON, unless nothing could be imported. */
async function importing(file: string, data: string, ...args: string[]) {
  const report = join(root, 'report.csv')
  const yifa = runYifa(['import', 'service-items', file, '--data', data, '--report', report, '--json', ...args])
  const status = await yifa.ended
  const said = (status === 1 ? {} : JSON.parse(yifa.text().slice(yifa.text().indexOf('{')))) as Record<string, unknown>
  return { status, text: yifa.text(), said, report: existsSync(report) ? readFileSync(report, 'utf8') : '' }
}

test.skipIf(!existsSync(given))(
  '1,135 real items are imported beside a running Yifa; the malformed are reported; again does nothing',
  async () => {
    const data = join(root, 'data')
    const yifa = startYifa(data, ['--no-workbench', '--no-cases'])
    const url = await yifa.ready()
    const atFirst = await eventsAt(url)

    // Who holds no post for it is refused by the door: once for the whole list, and that is on record.
    const other = await importing(given, data, '--as', 'clerk.li')
    expect(other.status).toBe(1)
    expect(other.text).toContain('more rows would be refused alike')
    const before = await eventsAt(url)
    expect(before).toBe(atFirst + 1)

    const first = await importing(given, data)
    expect(first.status, first.text).toBe(4)
    const { imported, notImported, rows } = first.said as { imported: number; notImported: number; rows: number }
    expect(rows).toBe(1135)
    expect(imported).toBeGreaterThan(800)
    expect(imported + notImported).toBe(rows)
    expect(await eventsAt(url)).toBe(before + imported)

    const lines = first.report.trim().split('\r\n')
    expect(lines.length).toBeGreaterThan(notImported)
    expect(lines[0]).toContain('说明与补救')
    const [position = '', line = ''] = (lines[1] ?? '').split(',')
    expect(readFileSync(given, 'utf8').split('\n')[Number(line) - 1]).toContain((lines[1] ?? '').split(',')[2])
    expect(Number(position)).toBeGreaterThan(0)

    const list = (await (await fetch(`${url}/api/registers/item-catalogue?limit=1`)).json()) as { rows: unknown[] }
    expect(list.rows).toHaveLength(1)

    const second = await importing(given, data)
    expect(second.said).toMatchObject({ imported: 0, present: imported, notImported })
    expect(await eventsAt(url)).toBe(before + imported)

    const { items } = JSON.parse(readFileSync(given, 'utf8')) as { items: Record<string, unknown>[] }
    const changed = join(root, 'changed.json')
    writeFileSync(changed, JSON.stringify({ items: [{ ...items[0], name: '改名后的事项' }, 7, { ...items[0], itemCode: 12 }] }, null, 1))
    const third = await importing(changed, data)
    expect(third.said).toMatchObject({ imported: 0, present: 0, notImported: 3 })
    const reasons = (third.said as { reasons: { position: number; code: string; says: { en: string } }[] }).reasons
    expect(reasons.find((one) => one.position === 1)?.code).toBe('listed-otherwise')
    expect(reasons.find((one) => one.position === 3)?.says.en).toContain('is 12, which is not text')
    expect(await eventsAt(url)).toBe(before + imported)

    expect(await yifa.stop('SIGTERM')).toBe(0)
  },
)

test('a file that is no list, and a catalogue without such a procedure, are refused in words', async () => {
  const file = join(root, 'list.json')
  writeFileSync(file, '[]')
  expect((await importing(file, join(root, 'none'))).text).toContain("has no list 'items'")
  expect(existsSync(join(root, 'none'))).toBe(false)
  writeFileSync(file, '{"items": []}')
  const toy = await importing(file, join(root, 'toy'), '--catalogue', 'stories/fixtures/library-card')
  expect(toy.text).toContain("Catalogue 'library-card' has no procedure 'item-import'")
})
