import { DOMParser } from '@xmldom/xmldom'
import { BpmnModdle } from 'bpmn-moddle'
import { describe, expect, test } from 'vitest'
import { liaoning } from '../../../catalogue/index.ts'
import { libraryCard } from '../../../stories/fixtures/library-card/library-card.ts'
import { flowchartOf, partsOf } from '../../kernel/flowchart/flowchart.ts'
import type { Procedure } from '../../kernel/procedure/grammar.ts'
import { flowchartBpmn } from './flowchart-bpmn.ts'
import { flowchartSvg } from './flowchart-svg.ts'

const procedures: readonly Procedure[] = [libraryCard, ...liaoning.procedures]

interface Parsed {
  readonly $type: string
  readonly id?: string
  readonly [key: string]: unknown
}
const list = (value: unknown): Parsed[] => (Array.isArray(value) ? (value as Parsed[]) : [])
const bpmnOf = (procedure: Procedure): string =>
  flowchartBpmn(
    flowchartOf(procedure),
    partsOf(procedure).map((part) => flowchartOf(procedure, part)),
  )

/** Flow elements and associations of a process, those of its subprocesses too. */
const within = (of: Parsed): Parsed[] =>
  [...list(of['flowElements']), ...list(of['artifacts'])].flatMap((one) => [one, ...(one.$type === 'bpmn:SubProcess' ? within(one) : [])])

describe.each(procedures.map((procedure) => [procedure.id, procedure] as const))('the BPMN of %s', (_, procedure) => {
  test('is read without a warning; every node has a shape, every flow an edge, every node of the process a lane', async () => {
    const read = await new BpmnModdle().fromXML(bpmnOf(procedure))
    expect(read.warnings).toEqual([])
    const definitions = read.rootElement as unknown as Parsed
    const process = list(definitions['rootElements']).find(({ $type }) => $type === 'bpmn:Process') as Parsed
    const drawn = list(definitions['diagrams']).flatMap((diagram) => list((diagram['plane'] as Parsed)['planeElement']))
    const idsOf = (type: string): string[] =>
      drawn.flatMap((one) => (one.$type === type ? [(one['bpmnElement'] as Parsed).id ?? ''] : [])).sort()
    const elements = within(process)
    const connects = (one: Parsed): boolean => one.$type === 'bpmn:SequenceFlow' || one.$type === 'bpmn:Association'
    const lanes = list((list(process['laneSets'])[0] as Parsed)['lanes'])
    const participants = list(
      (list(definitions['rootElements']).find(({ $type }) => $type === 'bpmn:Collaboration') as Parsed)['participants'],
    )
    const ids = (of: readonly Parsed[]): string[] => of.map(({ id }) => id ?? '').sort()
    expect(idsOf('bpmndi:BPMNShape')).toEqual(ids([...elements.filter((one) => !connects(one)), ...lanes, ...participants]))
    expect(idsOf('bpmndi:BPMNEdge')).toEqual(ids(elements.filter(connects)))
    expect(ids(lanes.flatMap((lane) => list(lane['flowNodeRef'])))).toEqual(
      ids(list(process['flowElements']).filter((one) => !connects(one))),
    )
    const tasks = elements.filter(({ $type }) => /Task$/.test($type))
    expect(tasks).toHaveLength(Object.keys(procedure.acts).length)
    for (const one of drawn.filter(({ $type }) => $type === 'bpmndi:BPMNEdge')) expect(list(one['waypoint']).length).toBeGreaterThan(1)
  })

  test('and its SVG are well formed, named for screen readers, and hold neither script nor style', () => {
    for (const part of [undefined, ...partsOf(procedure)])
      for (const lang of ['zh', 'en'] as const) {
        const svg = flowchartSvg(flowchartOf(procedure, part), lang)
        const root = new DOMParser({ onError: (_level, message) => expect.fail(message) }).parseFromString(
          svg,
          'image/svg+xml',
        ).documentElement
        const ids = root?.getAttribute('aria-labelledby')?.split(' ') ?? []
        expect(ids).toHaveLength(2)
        for (const id of ids) expect(svg).toContain(`id="${id}"`)
        expect(svg).not.toMatch(/<script|<style| style=| on\w+=|href=/)
        expect(svg).not.toContain('NaN')
      }
  })
})

test('a clerk reads on the arrow how long the law gives, and which box the law itself does', () => {
  const svg = flowchartSvg(flowchartOf(libraryCard), 'zh')
  expect(svg).toMatch(/>自\d+起：10个工作日内应当办</)
  expect(svg).toContain('>满5个工作日依法成立<')
  expect(svg).toContain('>依法成立<')
  expect(svg).toContain('>开始<')
  expect(svg).toContain('>结束<')
})

test('a period that runs from an act inside a part names that act, not the part', () => {
  const procedure = procedures.find(({ id }) => id === 'administrative-licence') as Procedure
  const [since = ''] = [procedure.acts['decide']?.notBefore ?? []].flat().flatMap((within) => within.since ?? [])
  expect(since).toContain('.')
  expect(flowchartSvg(flowchartOf(procedure), 'zh')).toContain(`>自${Object.keys(procedure.acts).indexOf(since) + 1}起：满`)
})
