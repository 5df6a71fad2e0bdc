import type { Chapter } from '../src/kernel/define.ts'

/** The plan's chapters: eight of its main tasks, capability and legal services, and the safeguards as one. */
export const planChapters: readonly Chapter[] = [
  { title: { zh: '依法全面履行政府职能', en: 'Functions performed according to law' }, tasks: [1, 6] },
  { title: { zh: '政府立法和规范性文件', en: 'Law-making and normative documents' }, tasks: [7, 13] },
  { title: { zh: '行政决策', en: 'Administrative decisions' }, tasks: [14, 19] },
  { title: { zh: '行政执法体制', en: 'Enforcement system' }, tasks: [20, 26] },
  { title: { zh: '严格规范公正文明执法', en: 'Strict, regulated, fair enforcement' }, tasks: [27, 33] },
  { title: { zh: '对行政权力的制约和监督', en: 'Checks on power' }, tasks: [34, 39] },
  { title: { zh: '政务公开', en: 'Openness' }, tasks: [40, 41] },
  { title: { zh: '依法有效化解社会矛盾纠纷', en: 'Disputes' }, tasks: [42, 49] },
  { title: { zh: '法治思维和依法行政能力', en: 'Capability' }, tasks: [50, 53] },
  { title: { zh: '法治宣传教育和法律服务', en: 'Law publicity and legal services' }, tasks: [54, 56] },
  { title: { zh: '保障机制', en: 'Assurance' }, tasks: [57, 62] },
]
