import { licensingLaw } from '../../law/licensing-law.ts'

const ground = (zh: string, en: string) => ({ title: { zh, en }, basis: licensingLaw.art('45(1)') })

/** What may stop the clock of a licence decision, and nothing else (行政许可法 45). */
export const excludedTime = {
  hearing: ground('听证', 'Hearing'),
  tender: ground('招标', 'Tender'),
  auction: ground('拍卖', 'Auction'),
  inspection: ground('检验', 'Inspection of products or equipment'),
  testing: ground('检测', 'Testing'),
  quarantine: ground('检疫', 'Quarantine'),
  appraisal: ground('鉴定', 'Appraisal'),
  expertReview: ground('专家评审', 'Expert review'),
} as const
