import type { Holds } from '../../kernel/register/register.ts'
import type { DocumentRegisters } from '../../store/normative/find-documents.ts'
import type { Platform } from '../platform.ts'

/** Registers of normative documents, by what they declare to hold: none is known by its name. */
export function documentRegisters({ catalogue }: Pick<Platform, 'catalogue'>): DocumentRegisters {
  const holding = (what: Holds): string[] => catalogue.registers.filter(({ holds }) => holds === what).map(({ id }) => id)
  return { inForce: holding('normative-documents'), numbers: holding('normative-document-numbers'), organs: holding('organs') }
}
