import { choice, citizenNumber, creditCode, defineProcedure, did, longText, text } from '../../../src/kernel/define.ts'
import { onlineServiceProvisions } from '../../law/online-service-provisions.ts'
import { personalInformationLaw as privacy } from '../../law/personal-information-law.ts'
import { clerk } from '../../organs/case-roles.ts'

const identity = onlineServiceProvisions.art('5')
/** Nothing is asked beyond what tells one person, or one enterprise, from another. */
const basis = [identity, privacy.art('6(2)')]
const corrected = privacy.art('46(1)')

/** Entered as declared: nobody has verified it, and the entry says so. */
const declared = { case: '{case.number}', organ: '{organ.id}', account: '{actor.id}', name: '{this.name}', assurance: 'declared' } as const

/** What is done to the entry that this registration made, of a person or of an enterprise. */
const toTheEntry = (change: 'amend' | 'end', values?: Readonly<Record<string, string>>) =>
  (['registerPerson', 'registerEnterprise'] as const).map((act) => ({
    register: 'real-names', change, key: `{${act}.number}`, ...(values && { values }), when: did(act),
  }))

const why = longText({ ask: { zh: '理由', en: 'Reasons' }, because: corrected, seenBy: 'organ' })

/**
 * Somebody registers under their own name, or their enterprise. What they declare is taken down as declared and raises no right in anybody
 * else's name: only once papers were presented and compared in person does an account stand for the enterprise. Where the unified identity
 * system of the State is connected, it says who somebody is (decision 0012); this registration never pretends that it did.
 */
export const realNameRegistration = defineProcedure({
  id: 'real-name-registration',
  title: { zh: '实名账号登记', en: 'Registration under a real name' },
  systems: [],
  basis: identity,
  power: null,
  roles: { registrant: { title: { zh: '登记人', en: 'Registrant' }, kind: 'party' }, clerk },
  outcomes: { left: { zh: '本人注销', en: 'Closed by its holder' }, struck: { zh: '撤销登记', en: 'Struck out' } },
  acts: {
    registerPerson: {
      title: { zh: '登记自然人账号', en: 'Register a natural person' },
      by: 'registrant', basis, starts: true,
      unlessListed: [{ register: 'real-names', key: '{this.number}', basis: identity }],
      form: {
        name: text({ ask: { zh: '姓名', en: 'Name' }, because: identity, personal: true, help: { zh: '与身份证一致。', en: 'As on the identity card.' } }),
        number: citizenNumber({ ask: { zh: '公民身份号码', en: 'Citizen number' }, because: identity, personal: true, seenBy: 'case' }),
      },
      effects: [{ register: 'real-names', change: 'enter', key: '{this.number}', values: { ...declared, kind: 'person' } }],
    },
    registerEnterprise: {
      title: { zh: '登记企业账号', en: 'Register an enterprise' },
      by: 'registrant', basis, starts: true,
      unlessListed: [{ register: 'real-names', key: '{this.number}', basis: identity }],
      form: {
        name: text({ ask: { zh: '企业名称', en: 'Name of the enterprise' }, because: identity, help: { zh: '与营业执照一致。', en: 'As on the business licence.' } }),
        number: creditCode({ ask: { zh: '统一社会信用代码', en: 'Unified social credit code' }, because: identity }),
        representative: text({ ask: { zh: '法定代表人姓名', en: 'Legal representative' }, because: identity, personal: true }),
        controller: text({
          ask: { zh: '法定代表人（实际控制人）标记', en: 'Mark of who controls it' }, because: identity, personal: true, optional: true, seenBy: 'organ',
          help: { zh: '由平台根据公民身份号码生成。', en: 'Made by the platform from a citizen number.' },
        }),
      },
      effects: [
        {
          register: 'real-names', change: 'enter', key: '{this.number}',
          values: { ...declared, kind: 'enterprise', creditCode: '{this.number}', representative: '{this.representative}', controller: '{this.controller}' },
        },
      ],
    },
    confirm: {
      title: { zh: '当面核对证件', en: 'Compare the papers in person' },
      by: 'clerk', basis: identity,
      form: {
        papers: choice({
          ask: { zh: '出示的证件', en: 'Papers presented' }, because: identity,
          options: {
            card: { zh: '居民身份证', en: 'Identity card' },
            licence: { zh: '营业执照和法定代表人身份证', en: 'Business licence and identity card of the legal representative' },
            authority: { zh: '营业执照、授权委托书和经办人身份证', en: 'Business licence, written authority and identity card of the agent' },
          },
        }),
      },
      effects: toTheEntry('amend', { assurance: 'presented', checked: '{day}' }),
    },
    leave: {
      title: { zh: '注销账号', en: 'Close the account' },
      by: 'registrant', basis: privacy.art('47(1)'), outcome: 'left', ends: true, effects: toTheEntry('end'),
    },
    strike: {
      title: { zh: '撤销登记（信息不准确）', en: 'Strike out a registration that is wrong' },
      by: 'clerk', basis: corrected, form: { why }, outcome: 'struck', ends: true, effects: toTheEntry('end'),
    },
  },
})
