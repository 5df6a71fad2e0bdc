import { all, any, anyOf, carry, defineDemands, did, not, workdays } from '../../../src/kernel/define.ts'
import { licensingLaw as law } from '../../law/licensing-law.ts'
import { administrativeLicenceFacts } from '../../law/statutory/administrative-licence.ts'
import { licenceHearingFacts } from '../../law/statutory/licence-hearing.ts'
import { administrativeLicence } from './procedure.ts'
import { receivingFurther, receivingMeans, receivingSteps, waitsForTheApplicant } from './receiving-demands.ts'

const elsewhere = (zh: string, en: string) => ({ notHere: { zh, en } })
const by = (...properties: string[]) => ({ keptBy: { zh: `属性 ${properties.join('、')}`, en: `properties ${properties.join(', ')}` }, properties })
const kept = (zh: string, en: string) => ({ keptBy: { zh, en } })

const accepted = anyOf('accept', 'deemedAcceptance')
const ofInterest = any('othersInterests', 'othersFound')
const calledFor = any('hearingByLaw', 'publicMatter')
const heard = any(did('hearing.announce'), did('hearing.request'))
const decided = ['decide', 'decideOnTheSpot'] as const

/** What the law demands of an ordinary licence (行政许可法 29–48). */
export const administrativeLicenceDemands = defineDemands(administrativeLicence, {
  means: {
    ...receivingMeans,
    investigation: ['examine', 'verify', 'test'],
    onSite: ['verify', 'test'],
    notice: ['inform'],
    defence: ['state'],
    defenceWeighed: ['hear'],
    hearingNotice: ['hearing.tell'],
    hearingDemand: ['hearing.request'],
    hearing: ['hearing.hold'],
    decision: ['decide', 'decideOnTheSpot'],
    extension: ['extend'],
    service: ['deliver', 'serveRefusal'],
    publication: ['publish'],
  },
  neededIf: { publication: 'granted' },
  against: ['refused'],
  carries: [
    carry(
      administrativeLicenceFacts,
      {
        'publish-catalogue': elsewhere('由办事指南（政务服务事项清单）公示', 'Published by the guides of the register of items'),
        apply: { acts: ['apply'], by: ['applicant'] },
        ...receivingSteps,
        'decide-on-the-spot': {
          acts: ['decideOnTheSpot'], by: ['clerk', 'head'], requires: ['accept'], notAfter: ['examine'],
          onlyIf: not(any('onSite', 'hearingByLaw', 'testing')),
        },
        'verify-substance': { acts: ['verify'], by: ['officer'], requires: [accepted, 'examine'], onlyIf: any('onSite', 'substance') },
        'arrange-inspection': {
          acts: ['test'], by: ['officer'], requires: [accepted], onlyIf: 'testing',
          clocks: [{ kind: 'owed', term: workdays(5), since: ['accept', 'deemedAcceptance'] }],
        },
        'lower-level-review': elsewhere('尚无事项需要下级初审', 'No item needs first examination below yet'),
        'inform-interested-party': { acts: ['inform'], by: ['officer'], requires: [accepted, 'examine'], onlyIf: ofInterest },
        'state-excluded-time': { acts: ['stateExcludedTime'], by: ['officer'], requires: [accepted], stops: ['decide'], otherwise: { when: kept('事由是必填项，只能选法律列举的', 'The ground must be one that the law lists') } },
        extend: { acts: ['extend'], by: ['head'], requires: [accepted], extends: { clock: 'decide', by: workdays(10) }, otherwise: { when: kept('延长的理由是必填项，由负责人批准', 'Why must be answered, and the head approves') } },
        decide: {
          acts: ['decide'], by: ['head'],
          requires: [
            accepted, 'examine', { if: any('onSite', 'substance'), first: 'verify' }, { if: 'testing', first: 'test' },
            { if: ofInterest, first: 'inform' }, { if: ofInterest, first: 'hearing.tell' }, { if: calledFor, first: 'hearing.announce' },
            { if: heard, first: 'hearing.record' },
          ],
          clocks: [
            { kind: 'owed', term: workdays(20), since: ['accept', 'deemedAcceptance'] },
            { kind: 'waits', term: workdays(5), since: ['hearing.tell'] },
          ],
          otherwise: {
            'if:hearing-required=>proc:licence-hearing/decide-on-record': kept('步骤 licence-hearing/decide-on-record', 'the step licence-hearing/decide-on-record'),
          },
        },
        refuse: { acts: ['decide'], by: ['head'], requires: [accepted] },
        deliver: {
          acts: ['deliver'], by: ['clerk'], requires: [anyOf(...decided)], onlyIf: 'granted', owedAfter: decided,
          clocks: [{ kind: 'owed', term: workdays(10), since: decided }],
        },
        'publish-decision': {
          acts: ['publish'], by: ['clerk'], requires: [anyOf(...decided)], onlyIf: 'granted', owedAfter: decided,
          clocks: [{ kind: 'owed', term: workdays(20), since: decided }],
        },
        supervise: elsewhere('许可后的监督检查另有程序', 'Supervision after the licence is a procedure of its own'),
      },
      {
        'inv-01': kept('deemedAcceptance 的期限与溯及', 'The silence of deemedAcceptance, from the start'),
        'inv-02': by('P21'), 'inv-03': by('P01'),
        'inv-04': elsewhere('立法阶段的要求，由草案校验承担', 'A demand on legislation; the draft checker'),
        'inv-05': by('P19'), 'inv-06': by('P11', 'L3'),
        'inv-07': elsewhere('只能要求办事指南列明的材料', 'Only what the guide lists may be asked for'),
        'inv-08': elsewhere('程序没有指定商品、服务的行为', 'No act demands goods or services'),
        'inv-09': elsewhere('程序没有收费行为', 'No act asks for money'),
        'inv-10': elsewhere('只能要求办事指南列明的材料', 'Only what the guide lists may be asked for'),
        'inv-11': by('P08'), 'inv-12': kept('stateExcludedTime 以书面通知停止计时', 'stateExcludedTime stops the clock by a letter'),
        'inv-13': elsewhere('尚无有数量限制的事项', 'No item with a quota yet'),
        'inv-14': elsewhere('见撤回程序', 'See the procedure of withdrawal'),
      },
    ),
    carry(
      licenceHearingFacts,
      {
        'announce-ex-officio': { acts: ['hearing.announce'], by: ['officer'], requires: [accepted], onlyIf: calledFor },
        'tell-right': {
          acts: ['hearing.tell'], by: ['officer'], requires: ['inform'], onlyIf: ofInterest,
        },
        request: { acts: ['hearing.request'], by: ['applicant', 'interested'], onlyIf: did('hearing.tell') },
        organise: {
          acts: ['hearing.hold'], by: ['chair'], requires: [anyOf('hearing.announce', 'hearing.request')], owedAfter: ['hearing.request'],
          orElse: ['decideOnTheSpot', 'withdraw', 'handOver'], clocks: [{ kind: 'owed', term: workdays(20), since: ['hearing.request'] }],
        },
        notify: {
          acts: ['hearing.notify'], by: ['officer'], onlyIf: heard,
          clocks: [{ kind: 'owed', since: ['hearing.request'] }],
        },
        hearing: {
          acts: ['hearing.hold'], by: ['chair'], requires: ['hearing.notify'], onlyIf: heard,
          clocks: [{ kind: 'waits', term: workdays(7), since: ['hearing.notify'] }, { kind: 'waits', since: ['hearing.notify'] }],
        },
        record: { acts: ['hearing.record'], by: ['chair'], owedAfter: ['hearing.hold'], orElse: ['decideOnTheSpot', 'withdraw', 'handOver'], clocks: [{ kind: 'owed', since: ['hearing.hold'] }] },
        'decide-on-record': { acts: ['decide'], by: ['head'], requires: [{ if: did('hearing.hold'), first: 'hearing.record' }], otherwise: { record: kept('举行了听证的，无笔录不得决定', 'Once a hearing was held there is no decision without its record') } },
      },
      {
        'inv-01': by('P07'), 'inv-02': elsewhere('程序没有收费行为', 'No act asks for money'), 'inv-03': by('P03'), 'inv-04': by('P03'),
        'inv-05': kept('听证是停止计时的法定事由', 'A hearing is a ground that stops the clock'),
      },
    ),
  ],
  further: {
    ...receivingFurther,
    examine: { acts: ['examine'], by: ['officer'], requires: [accepted], basis: law.art('34(1)') },
    state: { acts: ['state'], by: ['applicant', 'interested'], requires: [accepted], basis: law.art('36(1)') },
    hear: {
      acts: ['hear'], by: ['officer'], requires: ['state'], basis: law.art('36(1)'), clocks: [{ kind: 'owed', since: ['state'] }],
    },
    heardFirst: { acts: ['decide'], requires: [{ if: did('state'), first: 'hear' }], anewAfter: ['state'], basis: law.art('36(1)') },
    resume: { acts: ['resume'], by: ['officer'], requires: ['stateExcludedTime'], restarts: ['stateExcludedTime'], basis: law.art('45(1)') },
    toldAnew: { acts: ['decide'], requires: [{ if: ofInterest, first: 'hearing.tell' }], anewAfter: ['inform'], basis: law.art('47(1)') },
    serveRefusal: {
      acts: ['serveRefusal'], by: ['clerk'], requires: ['decide'], onlyIf: 'refused', owedAfter: ['decide'], basis: law.art('38(2)'),
      clocks: [{ kind: 'owed', since: ['decide'] }],
    },
    challenge: {
      acts: ['hearing.challengeChair'], by: ['applicant', 'interested'], requires: ['hearing.notify'], notAfter: ['hearing.hold'],
      onlyIf: all(did('hearing.notify'), not(did('hearing.hold'))), basis: law.art('48(1)[3]'),
    },
    rule: {
      acts: ['hearing.ruleOnChallenge'], by: ['head'], requires: ['hearing.challengeChair'], onlyIf: did('hearing.challengeChair'),
      clocks: [{ kind: 'owed', since: ['hearing.challengeChair'] }], basis: law.art('48(1)[3]'),
    },
    ruledFirst: {
      acts: ['hearing.hold', 'decide'], requires: [{ if: did('hearing.challengeChair'), first: 'hearing.ruleOnChallenge' }], basis: law.art('48(1)[3]'),
    },
  },
  exceptions: { L1: waitsForTheApplicant, E6: waitsForTheApplicant },
})
