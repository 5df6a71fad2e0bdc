import { defineInstrument, localDate } from '../../src/kernel/define.ts'

/**
 * Article 58 gives the first text only (2006-03-01); the 2020 revision does not say when it begins, so its publication day stands.
 * Chosen for licences because its own text demands both an inspection of the premises (9(3)) and a hearing (10).
 */
export const entertainmentVenueRegulation = defineInstrument({
  id: 'entertainment-venue-regulation',
  title: { zh: '娱乐场所管理条例', en: 'Regulation on Entertainment Venues' },
  short: '娱乐场所管理条例',
  rank: 'administrative-regulation',
  issuer: '国务院',
  inForce: [
    { version: localDate('2020-11-29'), from: localDate('2020-11-29') },
  ],
  provisions: {
    '3(1)': { gist: { zh: '文化部门管经营，公安管消防治安', en: 'Culture supervises business; police fire safety and order' },
      sha256: '69154647d32cecfd59ef467c1b408f68c4c9d416dc421d4c917deab5f6cd2831' },
    '4(1)': { gist: { zh: '国家机关及人员不得开办参与', en: 'State organs and staff may not run or join' },
      sha256: '30be67bfa56f135c707968e23bc1b439e930bc07af0b46fdfd3121c9d888a246' },
    '4(2)': { gist: { zh: '文化公安人员近亲属不得开办参与', en: 'Nor close relatives of culture and police staff' },
      sha256: 'cd8a36c28ae16460c4cf16dde0b7fcf27bb5b0859f6e1fc59c02b0ee475239ab' },
    '5(1)': { gist: { zh: '有特定犯罪、吸毒、卖淫嫖娼记录者不得开办或从业', en: 'Persons with listed offences may not run or work there' },
      sha256: '819b2ed19685702c7abbaccd1997e57cab8a6f0183c9a1ba1b444ba42a7ec7ed' },
    '7(1)': { gist: { zh: '不得设于居民楼、学校医院周边等地点', en: 'Barred places: dwellings, near schools or hospitals and others' },
      sha256: '07f25f1296ae6bd0ac9667b0f180724ae7f700a5165e806b0abc9068652ffd15' },
    '7(2)': { gist: { zh: '边界噪声符合环境标准', en: 'Boundary noise meets the standard' },
      sha256: 'cb34d27ad9cd023c7a8ed72853cf0f4de4c1462725d56cf35341e3f9684b2de4' },
    '8(1)': { gist: { zh: '面积不低于最低标准；游艺场所合总量布局', en: 'Minimum floor area; arcades fit the quota and layout' },
      sha256: 'b61ae86448411a4a53a3cca736ad879deeabfa02a49a320da14bc97827fd6891' },
    '9(1)': { gist: { zh: '向县级文化部门申请；外商投资向省级申请', en: 'Apply to the county culture department; foreign-invested to the province' },
      sha256: '6b64d465633da319a1565a6e5c40ed89ea6be929b84b0c1343da0396762ad22c' },
    '9(2)': { gist: { zh: '提交投资人、负责人无禁止情形的声明', en: 'A declaration that investors and managers are not barred' },
      sha256: 'a643494efb1740aac0ecce52f20e0424cc253efd1f4e1341f12432a2c4e84cd0' },
    '9(3)': { gist: { zh: '核查声明，属实的实地检查后决定；不准书面说明；核定人数',
      en: 'Declaration checked, then premises inspected; capacity fixed; refusal gives reasons' },
      sha256: 'e87871d0bb04b8f61b6209ea787d756b7efd1a3fbd5358fbc1b5526bd7aa9090' },
    '9(4)': { gist: { zh: '消防卫生环保审批从其规定', en: 'Fire, hygiene and environment approvals under their own law' },
      sha256: '44b77b35300f663a5f278fbf6b8e36fc319332ded682e511ddc7c990d23b487d' },
    '10(1)': { gist: { zh: '审批须听证，程序依行政许可法', en: 'A hearing is held for approval, under the Licensing Law' },
      sha256: '37fbbe45ffd8a205b14174f80cbafc611b7b3535c32cacabc76a74594a7abd44' },
    '11(1)': { gist: { zh: '取得执照许可后十五日内向公安备案', en: 'Filed with the police within 15 days of licences' },
      sha256: '262cd3fc03d157b1b104a6da3b9a14dec76561f50f9c3490c995272f5f5eea58' },
    '12(1)': { gist: { zh: '改扩建、变更场地设施投资人员等，重新申领并备案', en: 'Changes of place, building, equipment, investors: new licence and filing' },
      sha256: '0ea1006f4aed143488021fc72f1cae06a884c87e68b3b14b96d60f88a862edc1' },
    '42(1)': { gist: { zh: '骗取许可的由原机关撤销', en: 'A licence got by deceit is revoked' },
      sha256: 'afaf0f14db8f6b39d6c2787b61a8df542635c0481eb33074af7ce4a777da27c9' },
    '53(2)': { gist: { zh: '吊销撤销后五年内不得再任负责人', en: 'After revocation, five years barred as manager' },
      sha256: '5940623853fde9d8b625688367c7dbe31e18ed15a3c5c7c6b10ab0c41621de9b' },
  },
})
