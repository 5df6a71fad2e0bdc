import type { IssuedDocument } from '../../kernel/case/results.ts'
import { canonical } from '../../kernel/record/canonical-json.ts'
import { sha256Hex } from './definition.ts'

/** SHA-256 (hex) of a document's canonical JSON: what its leaf names and its QR code leads to. */
export const documentDigest = (document: IssuedDocument): string => sha256Hex(canonical(document))
