import type { StepCoverage } from '../step-coverage.ts'

/**
 * Where each step and rule of `major-decision` in the fact base (statutory.json) stands: `procedure/act`, or why not. Rules by their number there.
 */
export const coverage = {
  id: 'major-decision',
  procedures: ['major-decision'],
  steps: {
    catalogue: 'decision-catalogue/enter', propose: 'major-decision/propose', start: 'major-decision/start', draft: 'major-decision/draft',
    coordinate: 'major-decision/coordinate', participate: 'major-decision/openSurvey', consult: 'major-decision/consult',
    'hearing-materials': 'major-decision/announceHearing', hearing: 'major-decision/hear', absorb: 'major-decision/absorb', experts: 'major-decision/argue',
    risk: 'major-decision/assess', 'fair-competition': 'major-decision/competition', 'send-legality': 'major-decision/sendReview',
    'legality-review': 'major-decision/review', 'submit-meeting': 'major-decision/submit', 'collective-discussion': 'major-decision/speak',
    'report-party': 'major-decision/reportParty', 'report-congress': 'major-decision/reportCongress', decide: 'major-decision/decide', publish: 'major-decision/publish',
    archive: 'major-decision/archive', execute: 'major-decision-execution/reportExecution', 'report-problem': 'major-decision-execution/reportProblem',
    suspend: 'major-decision-execution/suspend', 'post-evaluate': 'major-decision-execution/evaluate', adjust: 'major-decision-execution/adjust',
    accountability: 'decision-responsibility/answerFor',
  },
  invariants: {
    0: 'major-decision/submit', 1: 'major-decision/review', 2: 'major-decision/decide', 3: 'major-decision/speak', 4: 'major-decision/drawExpert',
    5: 'major-decision/decide', 6: 'major-decision-execution/adjust',
    7: { not: 'start names only the five kinds of 3(1); that a matter is macro control or legislation in truth no form can see' },
    8: 'major-decision-execution/evaluate',
  },
} as const satisfies StepCoverage
