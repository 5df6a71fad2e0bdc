import { choice, date, defineRegister, type Form, number, text } from '../../../src/kernel/define.ts'
import { liaoningPlan } from '../../law/liaoning-plan.ts'

const because = liaoningPlan.art('32')

export const versionColumns = {
  id: text({ ask: { zh: '法律文件代号', en: 'Id of the text' }, because }),
  title: text({ ask: { zh: '名称', en: 'Title' }, because }),
  version: date({ ask: { zh: '版本日期（通过或者最近一次修改）', en: 'Version: day of passing or of the last amendment' }, because }),
  rank: choice({
    ask: { zh: '效力位阶', en: 'Rank' },
    because,
    options: {
      constitution: { zh: '宪法', en: 'Constitution' },
      law: { zh: '法律', en: 'Law' },
      'administrative-regulation': { zh: '行政法规', en: 'Administrative regulation' },
      'state-council-decision': { zh: '国务院决定', en: 'State Council decision' },
      'local-regulation': { zh: '地方性法规', en: 'Local regulation' },
      'departmental-rule': { zh: '部门规章', en: 'Departmental rule' },
      'local-rule': { zh: '地方政府规章', en: 'Local rule' },
      'judicial-interpretation': { zh: '司法解释', en: 'Judicial interpretation' },
      'normative-document': { zh: '行政规范性文件', en: 'Normative document' },
      plan: { zh: '规划方案', en: 'Plan' },
      standard: { zh: '标准', en: 'Standard' },
    },
  }),
  issuer: text({ ask: { zh: '制定机关', en: 'Made by' }, because, optional: true }),
  number: text({ ask: { zh: '令号或者文号', en: 'Number' }, because, optional: true }),
  inForce: date({ ask: { zh: '施行日期', en: 'In force from' }, because, optional: true }),
  articles: number({ ask: { zh: '条数', en: 'Articles' }, because }),
  file: text({ ask: { zh: '来源文件', en: 'File it was read from' }, because }),
  sha256: text({ ask: { zh: '来源文件的 SHA-256', en: 'SHA-256 of the file' }, because }),
  root: text({ ask: { zh: '正文的 SHA-256（逐条）', en: 'SHA-256 of the text, article by article' }, because }),
} satisfies Form

/**
 * Versions of legal texts that the library holds. The words themselves stand beside the register under the hash in `root`; an entry makes them
 * the library's text. Key: `{id}@{version}`.
 */
export const lawTextsRegister = defineRegister({
  id: 'law-texts',
  title: { zh: '法律法规规章和规范性文件库', en: 'Library of legal texts' },
  systems: ['32', '41.2'],
  basis: because,
  holds: 'law-texts',
  columns: versionColumns,
  shown: ['id', 'title', 'version', 'rank', 'issuer', 'number', 'inForce', 'articles', 'file', 'sha256', 'root'],
})
