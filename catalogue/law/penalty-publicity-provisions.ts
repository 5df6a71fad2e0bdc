import { defineInstrument, localDate } from '../../src/kernel/define.ts'

/**
 * In force by article 19. Binds market regulation; other fields have rules of their own.
 */
export const penaltyPublicityProvisions = defineInstrument({
  id: 'penalty-publicity-provisions',
  title: { zh: '市场监督管理行政处罚信息公示规定', en: 'Provisions on the Publication of Penalty Information in Market Regulation' },
  short: '行政处罚信息公示规定',
  rank: 'departmental-rule',
  issuer: '国家市场监督管理总局',
  inForce: [
    { version: localDate('2021-07-30'), from: localDate('2021-09-01') },
  ],
  provisions: {
    '2(1)': { gist: { zh: '普通程序的处罚信息向社会公示', en: 'Penalties of the ordinary procedure are published' },
      sha256: '7808806275129e9338360a4ba870d87dbadeae78a53339bd23b479cdea46d685' },
    '2(2)': { gist: { zh: '仅受警告的不公示', en: 'A warning alone is not published' },
      sha256: 'a2c44f00553000ce14484b231121d6804aefc9f206beaa0dfba269b41cb7acfb' },
    '5(1)': { gist: { zh: '公示前保密审查', en: 'Secrecy review before publication' },
      sha256: '7db29bf800199008f071bec6e6a12cd1e9c21f5ceb417aba2eb7566b151870ef' },
    '6(1)': { gist: { zh: '商业秘密和个人信息的处理', en: 'Trade secrets and personal data are treated' },
      sha256: '57b4181296bfb0b02c557e7c68aeeac056eba90b5272833d083edd4f5a3e9344' },
    '7(1)': { gist: { zh: '公示内容与送达的决定书一致', en: 'What is published equals what was served' },
      sha256: '6e70824c9c9a53ce776eab3115d04d91f345ac67afd7d19f1f4299977732f777' },
    '8(1)': { gist: { zh: '送达时书面告知将公示', en: 'The party is told in writing when served' },
      sha256: '89ca2ce4672ffef12c0b6d1c978d568a32b38ade81bb9101cf728704d7eed7b2' },
    '9(1)': { gist: { zh: '同省的二十个工作日内公示', en: 'Same province: within twenty working days' },
      sha256: '7b8099a6f4763b48afa312fe32cf9a6c59fbb1691e73636628876dd9aa1b20e6' },
    '10(1)': { gist: { zh: '跨省的十个工作日内推送，登记地十个工作日内公示', en: 'Another province: pushed within ten working days, published within ten more' },
      sha256: '1b0c95a46ea1b8f931180cb99c6271b5ce7555791c6707945d65b0346654d98d' },
    '11(1)': { gist: { zh: '决定被变更撤销等，三个工作日内撤回并说明', en: 'Changed or revoked: withdrawn within three working days with reasons' },
      sha256: '1b46680fadcab838ed1eae8d1878e1a569439b080cbd2e150d5910477e7911a5' },
    '12(1)': { gist: { zh: '不准确的及时更正，当事人可要求', en: 'Inaccurate: corrected, also on request' },
      sha256: '4047ad1721065dce25e539bd448b0a989d5c2000efe709d1b5c4c688b96a3249' },
    '13(1)': { gist: { zh: '通报批评、较低数额罚款满三个月，其他满三年停止公示', en: 'Public criticism and small fines end after three months, others after three years' },
      sha256: 'dbd34d48f46a9ac6525431744d08e368acd62c73e6dd8b41b0f3327b35ef97fd' },
    '13(3)': { gist: { zh: '限制超过三年的按限制期', en: 'Longer restrictions: as long as they last' },
      sha256: 'ae27057557c067d1432bb3f480864ff339e5c479906e0f72a7819565f4d071a8' },
    '14(1)': { gist: { zh: '提前停止公示的四项条件', en: 'Four conditions for an early end' },
      sha256: '86c7e3cec9dde07ea8a660c3735b1b92a7e86dd82f6cf281c9a637d3567247cd' },
    '14(3)': { gist: { zh: '停产停业、吊销等不得提前停止公示', en: 'No early end for suspension, revocation and the like' },
      sha256: 'c9ddd459a43d5bf0621f749b11759723fea39551c3fd9b5471ebb908d5a7e594' },
    '16(1)': { gist: { zh: '谁办案谁录入谁负责', en: 'Who handles the case enters it and answers for it' },
      sha256: '2e2f92377d876598abfbd8a194789608a8d21b0b4332d8f82a17b5290d14b804' },
  },
})
