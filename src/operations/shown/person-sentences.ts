import type { Text } from '../../kernel/law/instrument.ts'

const say = (zh: string, en: string): Text => ({ zh, en })

/** Why somebody is not the one to do it: what they did before, what they are in the case, what they lack, how many must. */
export const personSentences = {
  'same-person': say('{person}办理过“{act}”，不得再办理此事', "{person} did '{act}' and so may not do this"),
  'other-role': say('{person}在本案中是{role}，不得办理此事', '{person} is {role} in this case and so may not do this'),
  'not-qualified': say(
    '{register}中没有{person}办理此事须有的资格',
    'The register {register} does not show {person} to have the qualification that this asks for',
  ),
  'own-case': say(
    '{person}（或者其代理的人）是本案的{role}，应当回避，不得以工作人员身份办理',
    '{person}, or whom they act for, is {role} in this case: they step aside and do not handle it',
  ),
  'voice-given': say('{person}在本轮已经办理“{act}”，每人一次，不得重复', "{person} did '{act}' in this round already; each does it once"),
  'not-among': say('{person}没有办理“{first}”，不得办理“{act}”', "{person} did not do '{first}' and so may not do '{act}'"),
  recused: say('{person}已在本案回避', '{person} is recused from this case'),
  'officer-twice': say('{person}不能作为两名人员签名', '{person} cannot sign as two officers'),
  'signers-too-few': say('须有{needed}人签名，现有{signed}人', '{needed} persons must sign; {signed} did'),
  'officers-too-few': say('须有{needed}名持证人员共同办理，现有{signed}名', '{needed} certified officers must sign; {signed} did'),
  'posts-incompatible': say(
    '{person}已担任“{other}”岗位，不得同时担任“{post}”岗位',
    "{person} holds the post '{other}', which may not be held beside '{post}'",
  ),
  listed: say('已列入名册（{register}），不得办理{until:，至 为止}', 'An entry in the register {register} bars this{until:, until }'),
  'certificate-not-drawn': say(
    '{person}（行政执法证 {number}）不是抽取确定的人员，不得办理',
    'The lot did not fall on {person} (enforcement certificate {number}), who may not do this',
  ),
  'certificate-missing': say('{person}在{day}没有行政执法证', '{person} has no enforcement certificate on {day}'),
  'certificate-not-valid': say(
    '{person}的行政执法证 {number} 在{day}无效：状态为{state}，有效期至{validUntil}',
    'The enforcement certificate {number} of {person} is not valid on {day}: it is {state}, valid until {validUntil}',
  ),
}
