import { expect, test } from 'vitest'
import { type Story, tell } from '../../../src/kernel/testing/story.ts'
import { chinaWorkdays } from '../../calendars/china-workdays.ts'
import { hepingDistrict, people } from '../../testing/heping.ts'
import { logWitnessing } from './procedure.ts'

const story = (): Story =>
  tell({ procedure: logWitnessing, calendar: chinaWorkdays, authority: hepingDistrict(), people, case: { organ: 'gov-210000', place: '210000' } })
const origin = 'yifa.example/jilin'
const root = 'CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I='
const seen = { origin, size: 1204, root, note: `${origin}\n1204\n${root}\n\n— ${origin} Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=` }

test('what was witnessed of another log is recorded by the platform, and everybody may read the checkpoint', () => {
  const recorded = story().on('2026-03-02', 'law', 'record', seen)
  expect(recorded.last).toMatchObject({
    finished: true, file: { marking: { outcome: 'recorded' } },
    publications: [{ kind: 'log-checkpoint', title: `所见证的检查点：${origin}`, rows: { 日志: origin, 条目数: '1204', 根: root } }],
  })
  expect(recorded.refuses('2026-03-02', 'law', 'record', seen)).toContain('case-ended')
})

test('nobody writes down a checkpoint in its place, and none without what was signed', () => {
  for (const who of ['keeper', 'list-head', 'head.zheng', 'citizen.chen']) expect(story().refuses('2026-03-02', who, 'record', seen)).toEqual(['only-the-law'])
  for (const missing of ['origin', 'size', 'root', 'note']) {
    const rest = Object.fromEntries(Object.entries(seen).filter(([name]) => name !== missing))
    expect(story().refuses('2026-03-02', 'law', 'record', rest)).toEqual(['answer-missing'])
  }
})
