import { anyOf, carry, days, defineDemands, did, months, workdays } from '../../../src/kernel/define.ts'
import { compulsionLaw as law } from '../../law/compulsion-law.ts'
import { litigationInterpretation as interpretation } from '../../law/litigation-interpretation.ts'
import { penaltyLaw } from '../../law/penalty-law.ts'
import { courtEnforcementFacts } from '../../law/statutory/court-enforcement.ts'
import { always, remediesDemands } from '../parts/remedies-demands.ts'
import { serviceDemands } from '../parts/service-demands.ts'
import { courtEnforcement } from './procedure.ts'

const kept = (zh: string, en: string) => ({ keptBy: { zh, en } })
const final = ['remedies.over', 'remedies.overUntold', 'remedies.final'] as const
const asked = ['apply', 'applyLate'] as const
const accepted = ['accept', 'higherAccepts'] as const
const allowed = ['allow', 'allowAfterHearing', 'higherAllows'] as const
const served = ['demandService.serve', 'demandService.deemedServed'] as const
const tenDays = { kind: 'waits', term: workdays(10), since: served } as const

/** What the law demands of asking the court to enforce (行政强制法 53–60). */
export const courtEnforcementDemands = defineDemands(courtEnforcement, {
  means: { defence: ['stateDefence'], service: [...served], remedySought: ['remedies.sought'] },
  carries: [
    carry(
      courtEnforcementFacts,
      {
        'remedy-periods-over': { acts: [...final], by: ['law'], notAfter: asked },
        demand: {
          acts: ['demand'], by: ['handler'], requires: ['open'], clocks: [{ kind: 'owed', since: ['open'] }, { kind: 'waits', since: ['open'] }], notAfter: asked,
          otherwise: { 'ext:decision-served': kept('案件依据处罚决定清单；“记录逾期不履行的决定”写明送达日期', 'The case is about a decision in the register, and `open` says when it was served') },
        },
        wait: { acts: [...asked], requires: [anyOf(...served)], clocks: [tenDays] },
        apply: {
          acts: ['apply'], by: ['head'], requires: [anyOf(...final), anyOf(...served)], notAfter: ['windowOver', 'applyLate'],
          clocks: [{ kind: 'lapses', term: months(3), since: [...final, 'timeOver'] }, { kind: 'owed', since: final }, tenDays],
        },
        accept: {
          acts: ['accept'], by: ['court'], requires: [anyOf(...asked)], notAfter: ['notAccept'], clocks: [{ kind: 'owed', term: workdays(5), since: asked }],
        },
        'review-non-acceptance': {
          acts: ['objectToNonAcceptance'], by: ['head'], requires: ['notAccept'], onlyIf: did('notAccept'),
          clocks: [{ kind: 'lapses', term: days(15), since: ['notAccept'] }],
        },
        'higher-court-rules-acceptance': { acts: ['higherAccepts'], by: ['higher'], onlyIf: did('objectToNonAcceptance') },
        rule: {
          acts: ['allow'], by: ['court'], requires: [anyOf(...accepted)], notAfter: ['examine'], clocks: [{ kind: 'owed', term: workdays(7), since: accepted }],
        },
        'rule-with-hearing': {
          acts: ['allowAfterHearing', 'refuse'], by: ['court'], requires: ['examine'], clocks: [{ kind: 'owed', term: days(30), since: accepted }],
        },
        'serve-refusal': {
          acts: ['serveRefusal'], by: ['court'], requires: ['refuse'], onlyIf: did('refuse'), clocks: [{ kind: 'owed', term: workdays(5), since: ['refuse'] }],
        },
        'review-refusal': {
          acts: ['objectToRefusal'], by: ['head'], onlyIf: did('serveRefusal'), clocks: [{ kind: 'lapses', term: days(15), since: ['serveRefusal'] }],
        },
        'higher-court-rules': { acts: ['higherAllows'], by: ['higher'], onlyIf: did('objectToRefusal') },
        urgent: {
          acts: ['executeAtOnce'], by: ['court'], requires: ['presidentApproves', anyOf(...allowed)], clocks: [{ kind: 'owed', term: workdays(5), since: allowed }],
        },
      },
      {
        'inv-01': kept('步骤 wait、demand', 'the steps wait and demand'),
        'inv-02': kept('步骤 windowOver、applyLate：逾期只能说明正当理由申请', 'the steps windowOver and applyLate: later only with good reason'),
        'inv-03': kept('步骤 apply：由负责人作出，申请书由其签名', 'the step apply: by the head, who signs the application'),
        'inv-04': kept('没有任何行为收取申请费；执行费用在执行时记入被执行人', 'No act asks for an application fee; the cost of execution is the party’s'),
        'inv-05': kept('步骤 timeOver、givenTime', 'the steps timeOver and givenTime'),
      },
    ),
  ],
  further: {
    ...serviceDemands('demandService', ['demand'], asked),
    ...remediesDemands(asked, always),
    open: { acts: ['open'], by: ['handler'], basis: law.art('53(1)') },
    finalAnew: { acts: [...asked], requires: [anyOf(...final)], anewAfter: ['remedies.sought'], basis: law.art('53(1)') },
    stateDefence: { acts: ['stateDefence'], by: ['party'], requires: ['demand'], basis: law.art('55(1)') },
    noteTime: { acts: ['noteTime'], by: ['handler'], requires: ['open'], notAfter: asked, basis: penaltyLaw.art('72(2)') },
    timeOver: {
      acts: ['timeOver'], by: ['law'], requires: ['noteTime'], anewAfter: ['timeOver'], notAfter: asked, clocks: [{ kind: 'silence', since: ['noteTime'] }],
      basis: penaltyLaw.art('72(2)'),
    },
    givenTime: { acts: [...asked, 'windowOver'], notAfter: ['noteTime'], again: ['timeOver'], basis: penaltyLaw.art('72(2)') },
    windowOver: {
      acts: ['windowOver'], by: ['law'], requires: [anyOf(...final)], notAfter: asked, clocks: [{ kind: 'silence', term: months(3), since: [...final, 'timeOver'] }],
      basis: interpretation.art('156(1)'),
    },
    applyLate: {
      acts: ['applyLate'], by: ['head'], requires: ['windowOver', anyOf(...final), anyOf(...served)], notAfter: ['apply'],
      clocks: [{ kind: 'owed', since: ['windowOver'] }, tenDays], basis: interpretation.art('156(1)'),
    },
    performed: { acts: ['performed'], by: ['handler'], requires: ['open'], basis: law.art('54(1)') },
    forgo: { acts: ['forgo'], by: ['head'], requires: ['open'], notAfter: asked, basis: law.art('53(1)') },
    annulled: { acts: ['annulled'], by: ['handler'], requires: ['open'], basis: law.art('53(1)') },
    notAccept: { acts: ['notAccept'], by: ['court'], requires: [anyOf(...asked)], notAfter: ['accept'], basis: law.art('56(2)') },
    nonAcceptanceStands: {
      acts: ['nonAcceptanceStands'], by: ['law'], requires: ['notAccept'], onlyIf: did('notAccept'), notAfter: ['objectToNonAcceptance'],
      clocks: [{ kind: 'silence', term: days(15), since: ['notAccept'] }], basis: law.art('56(2)'),
    },
    higherKeepsOut: {
      acts: ['higherKeepsOut'], by: ['higher'], requires: ['objectToNonAcceptance'], onlyIf: did('objectToNonAcceptance'), notAfter: ['higherAccepts'],
      basis: law.art('56(2)'),
    },
    examine: { acts: ['examine'], by: ['court'], requires: [anyOf(...accepted)], notAfter: ['allow'], basis: law.art('58(1)') },
    allowedOnce: { acts: ['allowAfterHearing'], notAfter: ['refuse'], basis: law.art('58(2)') },
    refusedOnce: { acts: ['refuse'], notAfter: ['allowAfterHearing'], basis: law.art('58(2)') },
    refusalStands: {
      acts: ['refusalStands'], by: ['law'], requires: ['serveRefusal'], onlyIf: did('serveRefusal'), notAfter: ['objectToRefusal'],
      clocks: [{ kind: 'silence', term: days(15), since: ['serveRefusal'] }], basis: law.art('58(3)'),
    },
    higherRefuses: {
      acts: ['higherRefuses'], by: ['higher'], requires: ['objectToRefusal'], onlyIf: did('objectToRefusal'), notAfter: ['higherAllows'], basis: law.art('58(3)'),
    },
    askAtOnce: { acts: ['askAtOnce'], by: ['head'], requires: [anyOf(...asked)], basis: law.art('59(1)') },
    presidentApproves: { acts: ['presidentApproves'], by: ['president'], requires: ['askAtOnce'], basis: law.art('59(1)') },
    execute: {
      acts: ['execute'], by: ['court'], requires: [anyOf(...allowed)], notAfter: ['presidentApproves'], clocks: [{ kind: 'owed', since: allowed }],
      basis: interpretation.art('160(3)'),
    },
  },
})
