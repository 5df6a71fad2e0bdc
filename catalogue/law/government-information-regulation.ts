import { defineInstrument, localDate } from '../../src/kernel/define.ts'

/**
 * In force by article 56.
 */
export const governmentInformationRegulation = defineInstrument({
  id: 'government-information-regulation',
  title: { zh: '中华人民共和国政府信息公开条例', en: 'Regulation on the Disclosure of Government Information' },
  short: '政府信息公开条例',
  rank: 'administrative-regulation',
  issuer: '国务院',
  inForce: [
    { version: localDate('2019-04-03'), from: localDate('2019-05-15') },
  ],
  provisions: {
    '20(1)[1]': { gist: { zh: '主动公开法规、规章和其他规范性文件', en: 'Regulations, rules and normative documents are published' },
      sha256: 'dce4ee5ddad8d2d39c53f2f7e309e6edf332cf6812887bed003f4a8230c9d2e4' },
    '20(1)[2]': { gist: { zh: '主动公开机关职能、机构设置和负责人', en: 'Published unasked: functions, organisation and heads of authorities' },
      sha256: 'efa7bee89a7832ffe17d3c0a5eb2c8bf60aba82c4d9b0770ee7a3cb578e05ec0' },
    '20(1)[5]': { gist: { zh: '主动公开许可和服务事项的依据条件程序结果',
      en: 'Published unasked: grounds, conditions, steps and results of licences and services' },
      sha256: 'd9e1145222c9301979c60db8a24909ba2d55d133153f28100b5dd06a4659f11b' },
    '20(1)[6]': { gist: { zh: '主动公开处罚、强制的依据条件程序', en: 'Published unasked: grounds, conditions and steps of penalties and compulsion' },
      sha256: '6bfb080629ccf4f7019d05dcee7c791a8c343d8710fb080ff42b50876f40d16e' },
    '26(1)': { gist: { zh: '形成或变更后二十个工作日内主动公开', en: 'Published within 20 working days of making or changing' },
      sha256: '367b0d2e7a08eca851a38eceaff9c76e35eb7146d9665ccbdc85af8da8e30608' },
    '30(1)': { gist: { zh: '不明确的七个工作日内一次告知补正，答复期自补正起算', en: 'Unclear: told once within 7 working days; the clock runs from mending' },
      sha256: '4794aa334fff8458e2e6a7faf677a2414d120eb2ce08d9928d2abaf5d62e0615' },
    '31(1)': { gist: { zh: '收到日期的认定', en: 'When a request counts as received' },
      sha256: '96e7ab6bbb135c548059684ea31eada27342fbc9c37614a7e6527633bf0b5a8d' },
    '31(1)[1]': { gist: { zh: '当面提交当日', en: 'In person: that day' },
      sha256: '44a98fb61cd5d359e53133833c854b29fb91c02990eb9a09d27973d3832a0903' },
    '31(1)[2]': { gist: { zh: '邮寄以签收日；平信以确认日', en: 'Mail: signing day; ordinary letter: day confirmed' },
      sha256: '35452a02591e60de1491c8acd53ea4a8ba905155e982d89ed7bff020446513b2' },
    '31(1)[3]': { gist: { zh: '网络或传真以双方确认日', en: 'Internet or fax: day both confirm' },
      sha256: 'dc791cccf7d1df252345207541593adacb19daf5545b9086955a2d3dd2dfb4f5' },
    '33(2)': { gist: { zh: '二十个工作日内答复，批准可延二十', en: 'Answer within 20 working days; extendable by 20' },
      sha256: 'dd993a0be853ff77c4b4135d714e9f2e7040a51f6e01d388849354c469cf6464' },
    '33(3)': { gist: { zh: '征求意见时间不计', en: 'Time to consult others is not counted' },
      sha256: '8b1222154d497684e5202595f0feeb01d8502a36a3c767af1bb6db659e59badd' },
  },
})
