import { choice, date, defineRegister, longText, organ, person, text } from '../../../src/kernel/define.ts'
import { licensingLaw } from '../../law/licensing-law.ts'

const granted = licensingLaw.art('40(1)')

/** Licences (行政许可证件). Key: the number of the licence. Who may act on one is its holder, by `holderId`. */
export const licencesRegister = defineRegister({
  id: 'licences',
  title: { zh: '行政许可公示名册', en: 'Register of licences' },
  systems: ['28.1', '3.3'],
  basis: granted,
  columns: {
    number: text({ ask: { zh: '证号', en: 'Number' }, because: granted }),
    title: text({ ask: { zh: '许可事项', en: 'What is licensed' }, because: granted }),
    item: text({ ask: { zh: '事项代号', en: 'Item' }, because: granted }),
    matter: text({ ask: { zh: '职权事项代号', en: 'Matter' }, because: granted }),
    organ: organ({ ask: { zh: '许可机关', en: 'Organ' }, because: granted }),
    holder: text({ ask: { zh: '被许可人', en: 'Holder' }, because: granted }),
    holderId: person({ ask: { zh: '被许可人标识', en: 'Id of the holder' }, because: granted, personal: true, seenBy: 'organ' }),
    place: text({ ask: { zh: '场所地址', en: 'Premises' }, because: granted }),
    scope: longText({ ask: { zh: '许可范围', en: 'Scope' }, because: granted }),
    validFrom: date({ ask: { zh: '有效期自', en: 'Valid from' }, because: granted }),
    validUntil: date({ ask: { zh: '有效期至', en: 'Valid until' }, because: licensingLaw.art('50(1)'), optional: true }),
    state: choice({
      ask: { zh: '状态', en: 'State' }, because: licensingLaw.art('70(1)'),
      options: { valid: { zh: '有效', en: 'Valid' }, withdrawn: { zh: '已撤回', en: 'Withdrawn' }, revoked: { zh: '已撤销', en: 'Revoked' } },
    }),
  },
  shown: ['number', 'title', 'holder', 'place', 'scope', 'organ', 'validFrom', 'validUntil', 'state'],
})

/**
 * A case about a licence in the register: granted by the organ of the case (行政许可法 49, 50: asked of the organ that granted it), on its
 * matter and item. Whoever the register names as holder stands in the case from the first act.
 * @param role what the holder is called in the case
 */
export const aboutLicence = <const R extends string>(role: R) =>
  ({
    register: 'licences', same: { organ: 'organ', matter: 'matter', item: 'item' }, holder: { role, id: 'holderId', name: 'holder' },
  }) as const

/**
 * Who may not apply again for a time, after deceit in a matter of safety (行政许可法 78, 79). Key: `{matter}/{person}/one-year` or
 * `{matter}/{person}/three-years`, see `bars.ts`. Not public.
 */
export const licenceBarsRegister = defineRegister({
  id: 'licence-bars',
  title: { zh: '限期不得再次申请名册', en: 'Bars on applying again' },
  systems: ['28.1'],
  basis: licensingLaw.art('78(1)'),
  columns: {
    matter: text({ ask: { zh: '职权事项代号', en: 'Matter' }, because: licensingLaw.art('78(1)') }),
    person: person({ ask: { zh: '申请人标识', en: 'Applicant' }, because: licensingLaw.art('78(1)'), personal: true }),
    organ: organ({ ask: { zh: '认定机关', en: 'Organ' }, because: licensingLaw.art('78(1)') }),
    reason: longText({ ask: { zh: '事由', en: 'Why' }, because: licensingLaw.art('78(1)'), seenBy: 'organ' }),
    until: date({ ask: { zh: '不得再次申请至', en: 'Until' }, because: licensingLaw.art('78(1)') }),
  },
})
