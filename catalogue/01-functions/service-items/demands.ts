import { defineDemands } from '../../../src/kernel/define.ts'
import { governmentInformationRegulation } from '../../law/government-information-regulation.ts'
import { licensingLaw } from '../../law/licensing-law.ts'
import { itemImport } from './item-import.ts'
import { itemListing } from './item-listing.ts'

const guides = {
  by: ['keeper'], basis: [licensingLaw.art('30(1)'), licensingLaw.art('33(1)'), governmentInformationRegulation.art('20(1)[5]')],
} as const

/** What the law demands of the guides (许可法 30, 33): what may be asked for is public, and nothing else may be asked for. */
export const itemListingDemands = defineDemands(itemListing, {
  means: {},
  further: {
    listItem: { ...guides, acts: ['listItem'] }, amendItem: { ...guides, acts: ['amendItem'] }, withdrawItem: { ...guides, acts: ['withdrawItem'] },
    listMaterial: { ...guides, acts: ['listMaterial'] }, amendMaterial: { ...guides, acts: ['amendMaterial'] },
    withdrawMaterial: { ...guides, acts: ['withdrawMaterial'] },
  },
})

/** What the law demands of taking in a published list (许可法 33): row by row, by the keeper of the list. */
export const itemImportDemands = defineDemands(itemImport, {
  means: {},
  further: { importRow: { ...guides, acts: ['importRow'] }, removeRow: { ...guides, acts: ['removeRow'] } },
})
