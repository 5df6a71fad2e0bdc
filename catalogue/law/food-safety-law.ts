import { defineInstrument, localDate } from '../../src/kernel/define.ts'

/**
 * Article 154 gives the 2015 revision only (2015-10-01); the 2021 amendment does not say when it begins, so its publication day
 * stands. The measures on food business licences (食品经营许可和备案管理办法) are not in the data.
 */
export const foodSafetyLaw = defineInstrument({
  id: 'food-safety-law',
  title: { zh: '中华人民共和国食品安全法', en: 'Food Safety Law' },
  short: '食品安全法',
  rank: 'law',
  issuer: '全国人民代表大会常务委员会',
  inForce: [
    { version: localDate('2021-04-29'), from: localDate('2021-04-29') },
  ],
  provisions: {
    '6(2)': { gist: { zh: '县级以上政府定各部门食品安全职责', en: 'Local governments assign food-safety duties' },
      sha256: '2c2ca8fe12896856dd2df816228cc3e6cbbccdee2a02319882a673798c7de4ab' },
    '33(1)': { gist: { zh: '食品经营应符合的要求', en: 'What food business must meet' },
      sha256: '934c531c973b4fb91c622255e639fc9aced8b2b750de17bb95b99d4158c1ac0a' },
    '33(1)[1]': { gist: { zh: '场所与品种数量相适应，整洁并远离污染', en: 'Suitable, clean premises away from pollution' },
      sha256: '00944f53e494c7fc9618db260ff412c6c57c5a80bc5e39a16146e3fcad0d112f' },
    '33(1)[2]': { gist: { zh: '设备设施与品种数量相适应，有洗消、通风、防虫等设施', en: 'Suitable equipment, washing, ventilation, pest control and waste' },
      sha256: '9f92f79bd26adba15e565bf3a378011cfa34697cc0abc6ac9448b1bdd3f6251e' },
    '33(1)[3]': { gist: { zh: '有食品安全人员和管理制度', en: 'Food-safety staff and rules' },
      sha256: '12901ba4ca728ccd92cb97f84b7cc0a25568a1c8405ce0c9176529793faf85ca' },
    '33(1)[4]': { gist: { zh: '布局流程合理，防交叉污染', en: 'Layout and flow that prevent cross-contamination' },
      sha256: '22d7be39116491e92b643e87e80291170081b437844e38c155294dd9092fe951' },
    '35(1)': { gist: { zh: '生产、销售、餐饮须许可；农产品和仅售预包装食品除外（后者备案）',
      en: 'Licence to make, sell or cater; not for farm produce or prepackaged food only (filed)' },
      sha256: '4afa6cbd783d90f0bc05ff7501a40ed7a8a5173f3593241c2e4250cfa22a1038' },
    '35(2)': { gist: { zh: '审核三十三条一款一至四项材料，必要时现场核查，不予须书面说明',
      en: 'Materials on 33(1)[1]–[4] are checked, on site where needed; refusal gives reasons' },
      sha256: 'aff804b29fb18ee4d23c224ecb7faba6bfef55bf0ac21abf61b43b47edea1a45' },
    '44(3)': { gist: { zh: '企业配食品安全管理人员并考核', en: 'Enterprises have trained, examined food-safety managers' },
      sha256: '07e13d01ac5e6df5c435640250c1039d70cb47325d1e3d7cbd2b2a03ea298794' },
    '45(2)': { gist: { zh: '接触直接入口食品者年检并持健康证明', en: 'Handlers of ready-to-eat food: yearly health check and certificate' },
      sha256: '1daec6eaa1c12df36aa715f6158c671d5aac2bc79fea2cc2ae8d69aa37bb904b' },
    '110(1)[4]': { gist: { zh: '可查封扣押有据证明不合标准、有隐患或违法经营用的食品', en: 'May seal or seize food proven unsafe or used unlawfully' },
      sha256: 'b16940194efbe132b631b19ac241e6f7ddf7a85c2c04aa0c5ab9a67563d88a07' },
    '110(1)[5]': { gist: { zh: '可查封违法经营场所', en: 'May seal premises of unlawful business' },
      sha256: 'aa9e195706465f003dd35ef3065f0fd430cb124b7570cd888e50e4958d6151fd' },
    '113(1)': { gist: { zh: '建立信用档案，公布并实时更新', en: 'Credit files, published and up to date' },
      sha256: '80af7093c5fccd9fd259210ce486ac2bb4bae445c443262f748597cd353571f2' },
    '122(1)': { gist: { zh: '无证经营：没收并按货值罚款', en: 'Unlicensed business: confiscation and fine by value' },
      sha256: 'e28e599997cf4bec0bb7135dc4510e70724e15e0d6da76c4ad01a3a00b941074' },
  },
})
