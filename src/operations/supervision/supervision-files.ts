import { csv, latest } from '../csv.ts'
import { operation } from '../operation.ts'
import { fileView } from '../record-views.ts'
import { readingOf } from '../shown/reading.ts'
import { refusalTitle } from '../shown/refusal-titles.ts'
import { cardRows, cardsShown } from './cards-shown.ts'
import { refusalRows, refusalShown } from './refusals-shown.ts'
import { type CardView, cardFileRequest, refusalFileRequest } from './supervision-views.ts'

/** Most rows of a file, the latest; who needs more asks by days, and the file says so. */
const mostRows = 10_000

const colours: Readonly<Record<CardView['colour'], string>> = { note: '提示', yellow: '黄牌', red: '红牌' }
const states: Readonly<Record<CardView['state'], string>> = {
  ...{
    told: '无须答复',
    waiting: '待说明',
    answered: '待审核',
    upheld: '属实，整改或者申诉中',
    closed: '办结，属实',
    lifted: '撤销（误报）',
  },
}
const types: Readonly<Record<NonNullable<CardView['type']>, string>> = {
  ...{ time: '时效', procedure: '流程', content: '内容', discretion: '裁量', integrity: '廉政' },
}

const file = (name: string, rows: readonly (readonly string[])[]) => ({
  name: `${name}.csv`,
  type: 'text/csv; charset=utf-8',
  bytes: new TextEncoder().encode(csv(rows)),
})

export const cardsAsCsv = operation({
  name: 'cards-as-csv',
  says: { zh: '下载监察牌（CSV）', en: 'Fetch cards as CSV for a spreadsheet' },
  method: 'get',
  path: '/cards.csv',
  input: cardFileRequest,
  output: fileView,
  may: ['supervisor', 'head'],
  file: 'given',
  async run(platform, asked, caller) {
    const reading = await readingOf(platform, caller)
    const rows = await cardRows(reading, asked, { limit: mostRows + 1 })
    const show = await cardsShown(reading, rows)
    const head = ['亮牌日期', '颜色', '类型', '规则', '机关', '涉及案件', '行为', '原因', '状态', '答复案号', '下一期限']
    const lines = rows
      .map(show)
      .map(({ day, colour, type, ruleTitle, organ, number, title, reason, state, answer }) => [
        ...[day, colours[colour], type ? types[type] : '', ruleTitle.zh, organ.name.zh, number ?? '', title.zh, reason?.zh ?? ''],
        ...[states[state], answer?.number ?? '', answer?.due ?? ''],
      ])
    return file(`监察牌${reading.day}`, [head, ...latest(lines, mostRows)])
  },
})

export const refusalsAsCsv = operation({
  name: 'refusals-as-csv',
  says: { zh: '下载被拒绝的办理（CSV）', en: 'Fetch refused attempts as CSV for a spreadsheet' },
  method: 'get',
  path: '/refusals.csv',
  input: refusalFileRequest,
  output: fileView,
  may: ['supervisor'],
  file: 'given',
  async run(platform, asked, caller) {
    const reading = await readingOf(platform, caller)
    const rows = await refusalRows(reading, asked, { limit: mostRows + 1 })
    const head = ['日期', '时刻', '机关', '程序', '行为', '尝试的人', '案号', '原因', '说明']
    const lines = rows
      .map((row) => refusalShown(row, reading))
      .map(({ day, at, organ, procedure, title, actor, number, refusals }) => [
        ...[day, new Date(at).toISOString(), organ.name.zh, procedure.title.zh, title.zh, actor, number ?? ''],
        ...[refusals.map(({ code }) => refusalTitle(code).zh).join('；'), refusals.map(({ says }) => says.zh).join('；')],
      ])
    return file(`被拒绝的办理${reading.day}`, [head, ...latest(lines, mostRows)])
  },
})
