import { any, anyOf, carry, defineDemands, did, not, workdays } from '../../../src/kernel/define.ts'
import { businessEnvironmentRegulation } from '../../law/business-environment-regulation.ts'
import { enterpriseInspectionProvisions as enterprise } from '../../law/enterprise-inspection-provisions.ts'
import { foodInspectionMeasures as food } from '../../law/food-inspection-measures.ts'
import { doubleRandomInspectionFacts as facts } from '../../law/statutory/double-random-inspection.ts'
import { inspectionDraw } from './draw.ts'
import { drawnInspection } from './inspection.ts'

const elsewhere = (zh: string, en: string) => ({ notHere: { zh, en } })
const kept = (zh: string, en: string, ...properties: string[]) => ({ keptBy: { zh, en }, properties })
const law = businessEnvironmentRegulation.art('54(1)')
const inInspection = elsewhere('见抽查检查程序（drawn-inspection）', 'See the inspection itself (drawn-inspection)')
const inDraw = elsewhere('见抽取程序（inspection-draw）；本案依据抽取结果清单中的记录', 'See the draw (inspection-draw); the case is about an entry that it made')

const notDeclared = {
  'no-repeat': elsewhere('“原则上”三个月不重复：软性规定，抽取名录由机关拟订，尚无规则提示', 'Soft law (in principle, three months); the organ draws up its lists, and no rule warns yet'),
  cycle: elsewhere('两年全覆盖是食品领域的统计指标，尚未编制', 'Every operator within two years is an indicator of the food field, not declared yet'),
  'frequency-cap': elsewhere('“一般”每年一次：软性规定，尚无规则提示', 'Soft law (generally once a year); no rule warns yet'),
  targeted: elsewhere('针对性检查不经抽取，尚未编制', 'Targeted checks are not drawn, and not declared yet'),
} as const

const rules = {
  'inv-01': kept('步骤 notice：没有通知书不能检查', 'the step notice: nothing is inspected without it'),
  'inv-02': kept('抽取名录载明回避关系，抽取函数排除；后发现的由负责人更换并公开理由（substitute）', 'The lists say who is barred and the draw leaves them out; what is found later the head mends in public (substitute)'),
  'inv-03': kept('检查通知书载明不收取费用；程序没有收费行为', 'The notice says that nothing is charged, and no act asks for money'),
  'inv-04': elsewhere('重点领域全覆盖检查不经抽取，尚未编制', 'Full coverage of key fields is not drawn, and not declared yet'),
  'inv-05': kept('检查记录的签字情况是必填项：已签、拒签注明、见证', 'How it was signed must be answered: signed, refused and noted, or witnessed'),
  'inv-06': kept('检查程序没有停产停业的行为，只能转入处罚或者强制程序', 'No act here shuts anything down; that is for penalty and compulsion'),
} as const

/** What the law demands of drawing whom and by whom is inspected (优化营商环境条例 54). */
export const inspectionDrawDemands = defineDemands(inspectionDraw, {
  means: {},
  carries: [
    carry(
      facts,
      {
        ...notDeclared,
        'item-list': { acts: ['plan'], by: ['handler'] },
        plan: { acts: ['approve'], by: ['head'], apart: ['plan'], clocks: [{ kind: 'owed', since: ['plan'] }] },
        libraries: { acts: ['commit'], by: ['handler'], clocks: [{ kind: 'owed', since: ['approve'] }] },
        draw: { acts: ['draw'], by: ['handler'], clocks: [{ kind: 'owed', since: ['commit'] }] },
        notice: inInspection, inspect: inInspection, record: inInspection, 'order-rectify': inInspection, recheck: inInspection, case: inInspection,
        publish: inInspection,
      },
      rules,
    ),
  ],
  further: {
    abandon: { acts: ['abandon'], by: ['head'], requires: ['commit'], notAfter: ['draw'], basis: law },
    hand: { acts: ['hand'], by: ['handler'], requires: ['draw'], owedAfter: ['draw'], clocks: [{ kind: 'owed', since: ['draw'] }], basis: law },
    finish: { acts: ['finish'], by: ['handler'], requires: ['hand'], clocks: [{ kind: 'owed', since: ['draw'] }], basis: law },
    drop: { acts: ['drop'], by: ['head'], requires: ['plan'], onlyIf: not(did('commit')), basis: enterprise.art('5(1)') },
  },
})

const byTwo = { by: ['inspector'], signers: 2 } as const

/** What the law demands of inspecting whom the lot fell on (控制企业经济检查规定 8; 食品监督检查办法 23–39; 优化营商环境条例 54). */
export const drawnInspectionDemands = defineDemands(drawnInspection, {
  means: { investigation: ['inspect'], onSite: ['inspect', 'record', 'recheck', 'cannotContact'], publication: ['publish'] },
  carries: [
    carry(
      facts,
      {
        ...notDeclared, 'item-list': inDraw, plan: inDraw, libraries: inDraw, draw: inDraw,
        notice: { acts: ['notice'], by: ['inspector'] },
        inspect: { ...byTwo, acts: ['inspect'], requires: ['notice'], notAfter: ['cannotContact'], clocks: [{ kind: 'owed', since: ['notice'] }] },
        record: { ...byTwo, acts: ['record'], onlyIf: did('inspect'), notAfter: ['cannotContact'], clocks: [{ kind: 'owed', since: ['inspect'] }] },
        'order-rectify': { acts: ['orderCorrection'], by: ['inspector'], onlyIf: 'minor', owedAfter: ['record'], clocks: [{ kind: 'owed', since: ['record'] }] },
        recheck: {
          ...byTwo, acts: ['recheck'], requires: [anyOf('reportCorrection', 'noReport')], onlyIf: did('orderCorrection'),
          clocks: [{ kind: 'owed', term: workdays(10), since: ['reportCorrection', 'noReport'] }],
        },
        case: { acts: ['openCase'], by: ['inspector'], onlyIf: 'grave', owedAfter: ['record'], clocks: [{ kind: 'owed', since: ['record', 'recheck'] }] },
        publish: {
          acts: ['publish'], by: ['inspector'], requires: [anyOf('record', 'cannotContact')], owedAfter: ['notice'],
          clocks: [{ kind: 'owed', term: workdays(20), since: ['record', 'cannotContact'] }],
        },
      },
      rules,
    ),
  ],
  further: {
    substitute: { acts: ['substitute'], by: ['head'], requires: ['notice'], basis: food.art('23(2)') },
    cannotContact: { ...byTwo, acts: ['cannotContact'], requires: ['notice'], notAfter: ['inspect'], basis: law },
    reportCorrection: {
      acts: ['reportCorrection'], by: ['entity'], requires: ['orderCorrection'], onlyIf: 'minor', notAfter: ['noReport'], basis: food.art('33(2)'),
    },
    noReport: {
      acts: ['noReport'], by: ['inspector'], requires: ['orderCorrection'], onlyIf: 'minor', notAfter: ['reportCorrection'],
      clocks: [{ kind: 'waits', since: ['orderCorrection'] }], basis: food.art('33(2)'),
    },
    close: {
      acts: ['close'], by: ['inspector'], onlyIf: any(did('record'), did('cannotContact')), clocks: [{ kind: 'owed', since: ['publish'] }], basis: law,
      requires: ['publish', { if: 'minor', first: 'orderCorrection' }, { if: did('orderCorrection'), first: 'recheck' }, { if: 'grave', first: 'openCase' }],
    },
  },
})
