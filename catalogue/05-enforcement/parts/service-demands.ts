import { anyOf, days } from '../../../src/kernel/define.ts'
import { civilProcedureLaw as civil } from '../../law/civil-procedure-law.ts'

/**
 * What the law demands of serving a document where the part `serviceOfDocuments` is mounted.
 *
 * @param of acts that made the document
 * @param over acts after which there is nothing to serve
 */
export const serviceDemands = <const P extends string, const A extends string>(part: P, of: readonly A[], over: readonly A[] = []) =>
  ({
    [`${part}Serve`]: {
      acts: [`${part}.serve`], by: ['handler'], requires: [anyOf(...of)], notAfter: [`${part}.deemedServed`, ...over],
      clocks: [{ kind: 'owed', since: of }], basis: civil.art('87(2)'),
    },
    [`${part}PublicNotice`]: {
      acts: [`${part}.publicNotice`], by: ['handler'], requires: [anyOf(...of)], notAfter: [`${part}.serve`, ...over], basis: civil.art('95(1)'),
    },
    [`${part}Deemed`]: {
      acts: [`${part}.deemedServed`], by: ['law'], requires: [`${part}.publicNotice`], notAfter: [`${part}.serve`, ...over],
      clocks: [{ kind: 'silence', term: days(30), since: [`${part}.publicNotice`] }], basis: civil.art('95(1)'),
    },
  }) as const
