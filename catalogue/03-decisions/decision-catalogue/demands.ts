import { carry, defineDemands, did, not } from '../../../src/kernel/define.ts'
import { allElsewhere, elsewhere } from '../../kept-where.ts'
import { localOrganicLaw } from '../../law/local-organic-law.ts'
import { majorDecisionRegulation as law } from '../../law/major-decision-regulation.ts'
import { majorDecisionFacts as facts } from '../../law/statutory/major-decision.ts'
import { decisionCatalogue, decisionMeetingRules } from './procedure.ts'

const inDecision = elsewhere('见重大行政决策程序（major-decision）', 'See the making of a decision (major-decision)')
const ended = ['enter', 'revise', 'remove', 'gone', 'drop'] as const

/** What the law demands of the catalogue of major decisions (条例 3(3)): the Party committee consents, then it is published. */
export const decisionCatalogueDemands = defineDemands(decisionCatalogue, {
  means: {},
  carries: [
    carry(
      facts,
      {
        ...allElsewhere(facts.steps, inDecision),
        catalogue: {
          acts: ['enter'], by: ['head'], requires: ['propose', 'reportParty'], onlyIf: 'consented', notAfter: ['proposeRemoval'], clocks: [{ kind: 'owed', since: ['propose'] }],
        },
      },
      allElsewhere(facts.invariants, inDecision),
    ),
  ],
  further: {
    propose: { acts: ['propose', 'proposeRemoval'], by: ['clerk'], basis: law.art('3(3)') },
    reportParty: {
      acts: ['reportParty'], by: ['clerk'], clocks: [{ kind: 'owed', since: ['propose', 'proposeRemoval'] }], notAfter: ended, basis: law.art('3(3)'),
    },
    remove: {
      acts: ['remove'], by: ['head'], requires: ['reportParty'], onlyIf: { all: [did('proposeRemoval'), 'consented'] }, basis: law.art('3(3)'),
      clocks: [{ kind: 'owed', since: ['proposeRemoval'] }],
    },
    revise: { acts: ['revise'], by: ['head'], requires: ['propose', 'reportParty'], onlyIf: 'consented', notAfter: ['proposeRemoval'], basis: law.art('3(3)') },
    gone: { acts: ['gone'], by: ['head'], requires: ['reportParty'], onlyIf: did('proposeRemoval'), basis: law.art('3(3)') },
    drop: { acts: ['drop'], by: ['head'], requires: ['reportParty'], onlyIf: not('consented'), basis: law.art('3(3)') },
  },
})

/** What the law demands of the rules of a meeting: set by the organ itself (地方组织法 78). */
export const decisionMeetingRulesDemands = defineDemands(decisionMeetingRules, {
  means: {},
  further: { set: { acts: ['set'], by: ['head'], basis: localOrganicLaw.art('78(1)') } },
})
