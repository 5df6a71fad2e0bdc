import { defineProcedure, longText, number } from '../../../src/kernel/define.ts'
import { cybersecurityLaw } from '../../law/cybersecurity-law.ts'
import { personalInformationLaw } from '../../law/personal-information-law.ts'
import { head, officer } from '../../organs/case-roles.ts'
import { hidingGrounds } from './registers.ts'

const hiding = cybersecurityLaw.art('49')
const grounds = [hiding, personalInformationLaw.art('25')]
const entry = number({ ask: { zh: '意见的记录序号', en: 'Entry of the opinion' }, because: hiding })

/**
 * Keeping an opinion on a draft from the public: proposed by one person, decided by another, on a ground of the law alone. What was said stays in the
 * record and is answered like every other opinion; the public sees that it is there, who hid it, when and on which ground. A case of its own shows it
 * again.
 */
export const opinionHiding = defineProcedure({
  id: 'opinion-hiding',
  title: { zh: '公众意见隐藏', en: 'Hiding of an opinion' },
  systems: ['8.1'],
  basis: hiding,
  power: null,
  roles: { officer, head },
  outcomes: { hidden: { zh: '已隐藏', en: 'Hidden' }, kept: { zh: '不予隐藏', en: 'Not hidden' }, shownAgain: { zh: '恢复公开', en: 'Shown again' } },
  acts: {
    propose: {
      title: { zh: '提请隐藏', en: 'Propose to hide it' },
      by: 'officer', basis: grounds, starts: true,
      form: {
        entry,
        ground: hidingGrounds,
        provision: longText({ ask: { zh: '禁止发布的规定和具体内容', en: 'What forbids it, and in which words' }, because: hiding }),
      },
    },
    hide: {
      title: { zh: '决定隐藏', en: 'Hide it' },
      by: 'head', apart: ['propose'], basis: grounds, after: ['propose'], owedSince: 'propose', outcome: 'hidden', ends: true,
      effects: [{
        register: 'hidden-opinions', change: 'enter', key: '{propose.entry}',
        values: {
          entry: '{propose.entry}', organ: '{organ.id}', ground: '{propose.ground}', provision: '{propose.provision}', on: '{day}', case: '{case.number}',
        },
      }],
    },
    refuse: {
      title: { zh: '不予隐藏', en: 'Refuse to hide it' },
      by: 'head', apart: ['propose'], basis: hiding, after: ['propose'], outcome: 'kept', ends: true,
      form: { reasons: longText({ ask: { zh: '理由', en: 'Reasons' }, because: hiding }) },
    },
    showAgain: {
      title: { zh: '恢复公开', en: 'Show it again' },
      by: 'head', basis: hiding, starts: true, outcome: 'shownAgain', ends: true,
      form: { entry, reasons: longText({ ask: { zh: '恢复公开的理由', en: 'Reasons' }, because: hiding }) },
      effects: [{ register: 'hidden-opinions', change: 'end', key: '{this.entry}' }],
    },
  },
})
