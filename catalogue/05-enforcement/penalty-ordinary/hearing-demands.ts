import { did, workdays } from '../../../src/kernel/define.ts'

const day = [{ kind: 'waits', term: workdays(7), since: ['hearing.notify'] }, { kind: 'waits', since: ['hearing.notify'] }] as const
/** Once the case was decided or left the organ there is nothing to be heard about. */
const over = ['dismiss', 'penalise', 'transfer', 'handOver'] as const

/** What the Law demands of the hearing (处罚法 63–65). */
export const hearingSteps = {
  'tell-right': {
    acts: ['hearing.tell'], by: ['handler'], requires: ['notify'], onlyIf: 'hearingEligible', clocks: [{ kind: 'owed', since: ['notify'] }], notAfter: over,
  },
  request: { acts: ['hearing.ask'], by: ['party'], notAfter: ['hearing.lapse'], onlyIf: 'hearingEligible' },
  notify: {
    acts: ['hearing.notify'], by: ['handler'], clocks: [{ kind: 'owed', since: ['hearing.ask'] }], notAfter: over, onlyIf: 'hearingEligible',
  },
  hearing: {
    acts: ['hearing.hold'], by: ['chair'], apart: ['file', 'fileGrave', 'investigate', 'conclude'], onlyIf: 'hearingEligible',
    owedAfter: ['hearing.ask'], orElse: ['hearing.absent', 'dismiss', 'transfer', 'handOver'], notAfter: ['hearing.absent', ...over],
    clocks: [{ kind: 'owed', since: ['hearing.ask'] }, ...day],
  },
  record: { notHere: { zh: '笔录是“举行听证”的必填项', en: 'The transcript is a question that the hearing must answer' } },
  terminate: { acts: ['hearing.absent'], by: ['chair'], requires: ['hearing.notify'], notAfter: ['hearing.hold', ...over], onlyIf: 'hearingEligible', clocks: day },
  'decide-on-record': {
    acts: ['draft'], by: ['handler'], requires: [{ if: did('hearing.notify'), first: { anyOf: ['hearing.hold', 'hearing.absent'] } }],
    note: { zh: '拟定的决定即据以作出的决定', en: 'The decision is the one drafted' },
  },
} as const

/** What keeps its rules. */
export const hearingRules = {
  'inv-01': { keptBy: { zh: '由建议的处罚种类推算；较大数额的标准未公布，由办案人选定种类', en: 'Follows from the proposed kinds; the local figures of “larger” are not in the data, so the kind is named' } },
  'inv-02': { keptBy: { zh: '听证没有任何收费行为', en: 'No act of the hearing takes money' } },
  'inv-03': { keptBy: { zh: '属性 P07、E3', en: 'properties P07, E3' }, properties: ['P07', 'E3'] },
  'inv-04': { keptBy: { zh: '代理人登记在案件当事人中', en: 'Agents stand among the parties of the case' } },
  'inv-05': { keptBy: { zh: '步骤 decide-on-record、heardFirst', en: 'the steps decide-on-record and heardFirst' }, properties: ['P03'] },
} as const
