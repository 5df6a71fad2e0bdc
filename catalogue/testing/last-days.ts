/**
 * The last day of a clock in a story, counted by hand from the law and the holiday notices, never taken from a program.
 * `since`: the act that started the clock, and its day; `until`: the day that was given instead. `fact`: step of the statutory fact base that says how
 * long. A duty may still be done on the day after, and is late; a right is refused; a silence speaks then and not before; what waits may be done then.
 */
export interface LastDay {
  readonly procedure: string
  readonly act: string
  readonly clock: 'duty' | 'right' | 'silence' | 'wait' | 'extension' | 'overdue'
  readonly since?: readonly [act: string, day: string]
  readonly until?: true
  readonly term?: readonly [count: number, unit: 'workday' | 'day' | 'month' | 'year']
  readonly last: string
  readonly fact?: string
}

type Term = NonNullable<LastDay['term']>
type Row = readonly [act: string, clock: LastDay['clock'], since: string, term: Term | 'given', last: string, fact?: string]

const wd = (count: number): Term => [count, 'workday']
const d = (count: number): Term => [count, 'day']
const mo = (count: number): Term => [count, 'month']
const y = (count: number): Term => [count, 'year']

/** `since` is written `act day`. Rest days of 2026 that matter: 1–3 January (4 worked), 15–23 February (14, 28 worked), 4–6 April, 1–5 May (9 worked), 25–27 September, 1–7 October (10 worked). */
const of = (procedure: string, rows: readonly Row[]): LastDay[] =>
  rows.map(([act, clock, since, term, last, fact]) => {
    const [starts = '', day = ''] = since.split(' ')
    return { procedure, act, clock, since: [starts, day], ...(term === 'given' ? { until: true } : { term }), last, ...(fact && { fact }) }
  })

export const lastDays: readonly LastDay[] = [
  ...of('power-list-adjustment', [['publish', 'duty', 'approve 2026-03-04', wd(20), '2026-04-01']]),
  ...of('administrative-licence', [
    ['decide', 'duty', 'accept 2026-03-03', wd(20), '2026-03-31', 'administrative-licence/decide'],
    ['deliver', 'duty', 'decide 2026-09-23', wd(10), '2026-10-14', 'administrative-licence/deliver'],
    ['publish', 'duty', 'decide 2026-09-23', wd(20), '2026-10-28'],
    ['test', 'duty', 'accept 2026-03-02', wd(5), '2026-03-09', 'administrative-licence/arrange-inspection'],
    ['hearing.hold', 'duty', 'hearing.request 2026-03-10', wd(20), '2026-04-08', 'licence-hearing/organise'],
  ]),
  ...of('licence-change', [
    ['requestSupplement', 'right', 'apply 2026-03-02', wd(5), '2026-03-09', 'administrative-licence/request-supplement'],
    ['deemedAcceptance', 'silence', 'apply 2026-03-02', wd(5), '2026-03-09'],
    ['decide', 'duty', 'accept 2026-03-03', wd(20), '2026-03-31', 'administrative-licence/decide'],
    ['serve', 'duty', 'decide 2026-03-05', wd(10), '2026-03-19', 'administrative-licence/deliver'],
  ]),
  ...of('licence-renewal', [
    ['requestSupplement', 'right', 'apply 2026-09-01', wd(5), '2026-09-08', 'administrative-licence/request-supplement'],
    ['deemedAcceptance', 'silence', 'apply 2026-09-01', wd(5), '2026-09-08'],
    ['serve', 'duty', 'decide 2026-09-08', wd(10), '2026-09-21', 'administrative-licence/deliver'],
  ]),
  ...of('drawn-inspection', [
    ['inspect', 'duty', 'notice 2026-03-09', 'given', '2026-03-13'],
    ['recheck', 'duty', 'reportCorrection 2026-03-18', wd(10), '2026-04-01', 'double-random-inspection/recheck'],
    ['publish', 'duty', 'record 2026-03-10', wd(20), '2026-04-08', 'double-random-inspection/publish'],
  ]),
  ...of('abnormal-listing', [['threeYears', 'silence', 'list 2026-03-03', y(3), '2029-03-03', 'serious-dishonesty-list/three-years']]),
  ...of('serious-dishonesty-listing', [
    ['noObjection', 'silence', 'notify 2026-03-02', 'given', '2026-03-09'],
    ['officeFree', 'silence', 'list 2026-03-10', y(3), '2029-03-10', 'serious-dishonesty-list/bar-person'],
    ['expire', 'silence', 'list 2026-03-10', y(5), '2031-03-10'],
    ['expireLater', 'silence', 'relapse 2027-03-10', y(5), '2032-03-10'],
  ]),
  ...of('normative-document-making', [
    ['feedback', 'wait', 'consult 2026-03-04', 'given', '2026-04-03'],
    ['feedback', 'wait', 'consult 2026-03-06', 'given', '2026-03-16'],
    ['publish', 'duty', 'register 2026-04-14', wd(20), '2026-05-14', 'normative-document-making/publish'],
    ['file', 'duty', 'publish 2026-03-10', d(30), '2026-04-09', 'normative-document-filing-review/file'],
    // Ninety days before 30 June: thirty of June, thirty-one of May and twenty-nine of April go back to the first.
    ['evaluate', 'duty', 'publish 2026-04-15', 'given', '2028-04-01'],
    ['evaluateAgain', 'duty', 'renew 2028-04-01', 'given', '2030-04-01'],
    ['expireRenewed', 'silence', 'renew 2028-04-01', 'given', '2030-06-30'],
  ]),
  ...of('normative-filing-review', [
    ['check', 'duty', 'receive 2026-04-17', d(10), '2026-04-27', 'normative-document-filing-review/formal-check'],
    ['resubmit', 'duty', 'backToMaker.serve 2026-04-23', d(10), '2026-05-03', 'normative-document-filing-review/resubmit'],
    ['distribute', 'duty', 'check 2026-04-22', wd(5), '2026-04-29', 'normative-document-filing-review/distribute'],
    ['review', 'duty', 'check 2026-04-22', mo(3), '2026-07-22', 'normative-document-filing-review/active-review'],
    ['extendReview', 'extension', 'check 2026-04-22', mo(3), '2026-07-22', 'normative-document-filing-review/active-review'],
    ['explain', 'duty', 'askMaker 2026-04-28', 'given', '2026-05-08'],
    ['respond', 'duty', 'opinionToMaker.serve 2026-05-25', d(30), '2026-06-24', 'normative-document-filing-review/respond'],
  ]),
  ...of('normative-document-review-proposal', [
    ['transfer', 'duty', 'receive 2026-05-07', d(10), '2026-05-17', 'normative-document-filing-review/transfer-other'],
    ['tellNotStarted', 'duty', 'study 2026-05-12', d(10), '2026-05-22', 'normative-document-filing-review/tell-not-started'],
    ['review', 'duty', 'study 2026-05-12', mo(3), '2026-08-12'],
  ]),
  ...of('normative-clean-up', [['conclude', 'duty', 'launch 2026-04-01', 'given', '2026-06-30']]),
  ...of('normative-catalogue', [['publish', 'duty', 'compile 2026-01-10', 'given', '2026-01-31']]),
  ...of('certificate-measures', [['noAnswer', 'silence', 'tell 2026-03-03', 'given', '2026-03-09']]),
  ...of('criminal-case-transfer', [
    ['approve', 'duty', 'report 2026-04-03', d(3), '2026-04-06'],
    ['transfer', 'duty', 'approve 2026-04-03', d(1), '2026-04-04'],
    ['forward', 'duty', 'sign 2026-04-04', d(1), '2026-04-05'],
    ['file', 'duty', 'sign 2026-04-04', d(3), '2026-04-07'],
    ['fileOnReview', 'duty', 'askReview 2026-04-08', d(3), '2026-04-11'],
    ['handOver', 'duty', 'file 2026-04-07', d(3), '2026-04-10'],
  ]),
  ...of('penalty-summary', [
    ['pay', 'duty', 'decide 2026-04-30', d(15), '2026-05-15', 'penalty-summary/pay'],
    ['handIn', 'duty', 'collectHere 2026-04-30', wd(2), '2026-05-07', 'penalty-summary/hand-in'],
    ['bankIn', 'duty', 'handIn 2026-05-06', wd(2), '2026-05-08', 'penalty-summary/bank'],
  ]),
  ...of('penalty-ordinary', [
    ['defenceLapses', 'silence', 'notify 2026-03-09', 'given', '2026-03-16'],
    ['penalise', 'duty', 'file 2026-03-03', d(90), '2026-06-01', 'penalty-ordinary/decide'],
    ['dismiss', 'duty', 'file 2026-03-03', d(90), '2026-06-01', 'penalty-ordinary/decide'],
    ['preservation.dispose', 'duty', 'preservation.keep 2026-03-12', wd(7), '2026-03-18', 'penalty-ordinary/decide-preserved'],
    ['hearing.lapse', 'silence', 'hearing.tell 2026-03-09', wd(5), '2026-03-16', 'penalty-hearing/request'],
    ['hearing.absent', 'wait', 'hearing.notify 2026-03-11', wd(7), '2026-03-19', 'penalty-hearing/notify'],
    ['service.serve', 'duty', 'penalise 2026-03-13', wd(7), '2026-03-24', 'penalty-ordinary/serve'],
  ]),
  ...of('fine-collection-agreement', [['fileIt', 'duty', 'sign 2026-03-03', d(15), '2026-03-18', 'fine-collection/file-agreement']]),
  ...of('fine-collection', [
    ['collect', 'duty', 'register 2026-03-17', d(15), '2026-04-01', 'penalty-ordinary/pay'],
    ['addLateFine', 'overdue', 'register 2026-03-17', d(15), '2026-04-01', 'penalty-ordinary/pay'],
    ['timeOver', 'silence', 'giveTime 2026-03-23', 'given', '2026-05-29'],
  ]),
  ...of('penalty-publicity', [
    ['publish', 'duty', 'tell 2026-03-17', wd(20), '2026-04-13', 'penalty-information-publication/publish-same-province'],
    ['push', 'duty', 'tell 2026-03-17', wd(10), '2026-03-27', 'penalty-information-publication/push-other-province'],
    ['notePublished', 'duty', 'push 2026-03-20', wd(10), '2026-04-03', 'penalty-information-publication/publish-other-province'],
    ['withdraw', 'duty', 'noteOverturned 2026-03-23', wd(3), '2026-03-26', 'penalty-information-publication/withdraw'],
    ['endSmall', 'silence', 'publish 2026-03-20', mo(3), '2026-06-20', 'penalty-information-publication/stop-3-months'],
    ['end', 'silence', 'publish 2026-03-20', y(3), '2029-03-20', 'penalty-information-publication/stop-3-years'],
  ]),
  ...of('enforcement-supervision', [
    ['selfCorrect', 'duty', 'opine 2026-03-05', 'given', '2026-03-20'],
    ['reportExecution', 'duty', 'decide 2026-03-21', 'given', '2026-04-10'],
    ['reportLater', 'duty', 'decideAfterReport 2026-03-20', 'given', '2026-04-01'],
  ]),
  ...of('coercive-measure-seal-seize', [
    ['confirm', 'duty', 'seal 2026-03-04', d(1), '2026-03-05'],
    ['testTimeOver', 'silence', 'test 2026-03-09', 'given', '2026-03-18'],
    ['extend', 'extension', 'seal 2026-03-04', d(30), '2026-04-03', 'coercive-measure-seal-seize/dispose'],
    ['extendFood', 'extension', 'seal 2026-03-04', d(30), '2026-04-03', 'coercive-measure-seal-seize/dispose'],
  ]),
  ...of('coercive-measure-freeze', [
    ['deliverDecision', 'duty', 'notifyBank 2026-03-04', wd(3), '2026-03-09', 'coercive-measure-freeze/deliver-decision'],
    ['extend', 'extension', 'notifyBank 2026-03-04', d(30), '2026-04-03', 'coercive-measure-freeze/decide'],
    ['expires', 'silence', 'notifyBank 2026-03-04', d(30), '2026-04-03', 'coercive-measure-freeze/decide'],
  ]),
  ...of('coercive-measure-person', [['over', 'silence', 'restrain 2026-03-04', 'given', '2026-03-05']]),
  ...of('coercive-execution', [
    ['tellLateFine', 'wait', 'open 2026-03-02', 'given', '2026-02-27'],
    ['decide', 'wait', 'announce 2026-03-04', 'given', '2026-03-31'],
    ['substituteDecide', 'wait', 'demand 2026-03-02', 'given', '2026-03-16'],
    ['substitutePerform', 'right', 'substituteDemand 2026-03-18', wd(1), '2026-03-24'],
    ['drop', 'silence', 'suspendUnable 2026-04-09', y(3), '2029-04-09', 'coercive-execution/drop'],
    ['remedies.over', 'silence', 'open 2026-03-02', mo(6), '2026-08-03'],
    ['remedies.overUntold', 'silence', 'open 2026-03-02', y(1), '2026-06-03'],
    ['remedies.final', 'silence', 'remedies.upheld 2026-05-20', 'given', '2026-06-05'],
    ['demandService.deemedServed', 'silence', 'demandService.publicNotice 2026-03-03', d(30), '2026-04-02'],
    ['decisionService.deemedServed', 'silence', 'decisionService.publicNotice 2026-04-06', d(30), '2026-05-06'],
  ]),
  ...of('court-enforcement', [
    ['timeOver', 'silence', 'noteTime 2026-01-06', 'given', '2026-06-30'],
    ['windowOver', 'silence', 'remedies.over 2026-01-04', mo(3), '2026-04-04', 'court-enforcement/apply'],
    ['applyLate', 'wait', 'demandService.serve 2025-12-02', wd(10), '2025-12-16', 'court-enforcement/wait'],
    ['accept', 'duty', 'apply 2026-01-06', wd(5), '2026-01-13', 'court-enforcement/accept'],
    ['nonAcceptanceStands', 'silence', 'notAccept 2026-01-12', d(15), '2026-01-27', 'court-enforcement/review-non-acceptance'],
    ['higherAccepts', 'duty', 'objectToNonAcceptance 2026-01-20', d(15), '2026-02-04', 'court-enforcement/higher-court-rules-acceptance'],
    ['allow', 'duty', 'accept 2026-01-08', wd(7), '2026-01-19', 'court-enforcement/rule'],
    ['allowAfterHearing', 'duty', 'accept 2026-01-08', d(30), '2026-02-07', 'court-enforcement/rule-with-hearing'],
    ['refuse', 'duty', 'accept 2026-01-08', d(30), '2026-02-07', 'court-enforcement/rule-with-hearing'],
    ['serveRefusal', 'duty', 'refuse 2026-01-30', wd(5), '2026-02-06', 'court-enforcement/serve-refusal'],
    ['refusalStands', 'silence', 'serveRefusal 2026-02-03', d(15), '2026-02-18', 'court-enforcement/review-refusal'],
    ['higherAllows', 'duty', 'objectToRefusal 2026-02-10', d(30), '2026-03-12', 'court-enforcement/higher-court-rules'],
    ['executeAtOnce', 'duty', 'allow 2026-01-12', wd(5), '2026-01-19', 'court-enforcement/urgent'],
    ['remedies.final', 'silence', 'remedies.upheld 2026-03-02', 'given', '2026-03-17'],
    ['remedies.overUntold', 'silence', 'open 2025-12-01', y(1), '2026-07-01'],
    ['demandService.deemedServed', 'silence', 'demandService.publicNotice 2025-12-02', d(30), '2026-01-01'],
  ]),
]
