import type { Procedure, Text } from '../../../src/kernel/define.ts'
import { penaltyMatters } from '../../05-enforcement/penalty-matters.ts'
import { penaltyOrdinary } from '../../05-enforcement/penalty-ordinary/procedure.ts'
import { penaltyPublicity } from '../../05-enforcement/penalty-publicity/procedure.ts'
import { complaintHandling } from '../../06-checks/reports/complaint-handling.ts'
import { foiOnRequest } from '../../07-openness/foi-on-request/procedure.ts'
import { reconsideration } from '../../08-disputes/reconsideration/procedure.ts'
import { administrativeLicence } from '../administrative-licence/procedure.ts'
import { licenceCancellation } from '../licence-cancellation/procedure.ts'
import { licenceChange } from '../licence-change/procedure.ts'
import { licenceRenewal } from '../licence-renewal/procedure.ts'
import { licenceRevocation } from '../licence-revocation/procedure.ts'
import { licenceWithdrawal } from '../licence-withdrawal/procedure.ts'
import { licenceMatters } from '../service-items/liaoning-items.ts'

const procedures: readonly Pick<Procedure, 'id' | 'title'>[] = [
  administrativeLicence, licenceChange, licenceRenewal, licenceWithdrawal, licenceRevocation, licenceCancellation, penaltyOrdinary,
  penaltyPublicity, foiOnRequest, complaintHandling, reconsideration,
]

const named = (rows: readonly (readonly [id: string, title: Text])[]): Readonly<Record<string, Text>> => Object.fromEntries(rows)

/**
 * Procedures in which an agent may stand for a party: applying for a licence (行政许可法 29(2)), taking part in a penalty hearing (行政处罚法
 * 64(1)[5]) and in reconsideration (行政复议法 17(1)), and what is done in writing. Reports are not among them: who reports stays unnamed.
 */
export const entrustedProcedures = named(procedures.map(({ id, title }) => [id, title]))

export const entrustedMatters = named([...licenceMatters, ...penaltyMatters].map(({ matter, title }) => [matter, title]))
