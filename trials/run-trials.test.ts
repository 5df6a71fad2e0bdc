import { afterEach, expect, test, vi } from 'vitest'
import { controlled, runTrials, type Trial } from './run-trials.ts'

const holds: Trial = async () => [{ what: 'lost', found: '0', limit: '0', holds: true, control: '1 of 1 found' }]
const misses: Trial = async () => [{ what: 'lost', found: '1', limit: '0', holds: false }]
const throws: Trial = () => Promise.reject(new Error('no database'))
const measuresNothing: Trial = async () => []

const before = process.exitCode
afterEach(() => {
  process.exitCode = before
  vi.restoreAllMocks()
})

async function verdict(trials: Record<string, Trial>, args: string[] = []): Promise<{ code: typeof process.exitCode; said: string }> {
  process.exitCode = 0
  const said: string[] = []
  vi.spyOn(console, 'log').mockImplementation((line: string) => void said.push(line))
  vi.spyOn(console, 'error').mockImplementation((line: unknown) => void said.push(String(line)))
  await runTrials(trials, args)
  const code = process.exitCode
  process.exitCode = before
  return { code, said: said.join('\n') }
}

test('a trial whose figures hold passes, and says its control', async () => {
  expect(await verdict({ holds })).toMatchObject({ code: 0, said: expect.stringContaining('1 of 1 found') })
})

test.each([
  ['a figure is missed', { holds, misses }],
  ['a trial ends by an exception', { throws }],
  ['a trial measured nothing', { measuresNothing }],
])('the run fails where %s', async (_, trials) => {
  expect(await verdict(trials)).toMatchObject({ code: 1, said: expect.stringContaining('MISSED') })
})

test('what is not built is listed, and is no hold and no miss', async () => {
  const notBuilt: Trial = async () => [{ what: 'replays', found: '', limit: '0', holds: false, notBuilt: true }]
  expect(await verdict({ holds, notBuilt })).toMatchObject({ code: 0, said: expect.stringContaining('all 1 figures hold; 1 not built') })
})

test('only what is named is run, and an unknown name is said with those there are', async () => {
  expect(await verdict({ holds, misses }, ['holds'])).toMatchObject({ code: 0 })
  expect(await verdict({ holds }, ['hold'])).toMatchObject({ code: 2, said: expect.stringContaining('There are: holds') })
  expect(await verdict({ holds, misses }, ['--list'])).toMatchObject({ code: 0, said: 'holds\nmisses' })
})

test('a trial without a control is missed where controls are asked for; one with a control, and one that is not built, are not', async () => {
  const bare: Trial = async () => [{ what: 'lost', found: '0', limit: '0', holds: true }]
  const notBuilt: Trial = async () => [{ what: 'replays', found: '', limit: '0', holds: false, notBuilt: true }]
  expect(await verdict({ bare })).toMatchObject({ code: 0 })
  expect(await verdict(controlled({ bare }))).toMatchObject({ code: 1, said: expect.stringContaining('a control that must fail') })
  expect(await verdict(controlled({ holds, notBuilt }))).toMatchObject({
    code: 0,
    said: expect.stringContaining('all 1 figures hold; 1 not built'),
  })
})
