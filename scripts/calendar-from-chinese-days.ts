import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import chineseDays from 'chinese-days'
import { projectRoot } from './source-files.ts'

/** Where the calendar is kept. */
export const calendarFile = join(projectRoot, 'catalogue/calendars/china-workdays.ts')

// Number and day of each notice, as the notice itself shows them (read on copies of gov.cn, beijing.gov.cn, zh.wikisource and others).
// The package knows the days only. A year is added here when its notice has been published and the package holds it.
const notices: readonly { readonly year: number; readonly number: string; readonly date: string }[] = [
  { year: 2021, number: '国办发明电〔2020〕27号', date: '2020-11-25' },
  { year: 2022, number: '国办发明电〔2021〕11号', date: '2021-10-25' },
  { year: 2023, number: '国办发明电〔2022〕16号', date: '2022-12-08' },
  { year: 2024, number: '国办发明电〔2023〕7号', date: '2023-10-25' },
  { year: 2025, number: '国办发明电〔2024〕12号', date: '2024-11-12' },
  { year: 2026, number: '国办发明电〔2025〕7号', date: '2025-11-04' },
]

interface HolidayName {
  readonly word: string
  readonly zh: string
  readonly en: string
  /** The days that are a holiday by themselves in a year. @source 全国年节及纪念日放假办法 2 (2013; amended with effect from 2025-01-01) */
  readonly festival: (year: number) => readonly string[]
}

const holidayNames: Readonly<Record<string, HolidayName>> = {
  元旦: { word: 'newYear', zh: '元旦', en: "New Year's Day", festival: (year) => [`${year}-01-01`] },
  春节: { word: 'springFestival', zh: '春节', en: 'Spring Festival', festival: springFestival },
  清明: {
    word: 'qingming',
    zh: '清明节',
    en: 'Qingming Festival',
    festival: (year) => [chineseDays.getSolarTermDate(year, 4, 'pure_brightness')],
  },
  劳动节: {
    word: 'labourDay',
    zh: '劳动节',
    en: 'Labour Day',
    festival: (year) => [`${year}-05-01`, ...(year >= 2025 ? [`${year}-05-02`] : [])],
  },
  端午: { word: 'dragonBoat', zh: '端午节', en: 'Dragon Boat Festival', festival: (year) => [lunar(year, 5, 5)] },
  中秋: { word: 'midAutumn', zh: '中秋节', en: 'Mid-Autumn Festival', festival: (year) => [lunar(year, 8, 15)] },
  国庆节: {
    word: 'nationalDay',
    zh: '国庆节',
    en: 'National Day',
    festival: (year) => ['01', '02', '03'].map((day) => `${year}-10-${day}`),
  },
}

/** The first three days of the lunar year, and from 2025 its eve. */
function springFestival(year: number): string[] {
  const first = lunar(year, 1, 1)
  return (year >= 2025 ? [-1, 0, 1, 2] : [0, 1, 2]).map((shift) => later(first, shift))
}

function lunar(year: number, month: number, day: number): string {
  const found = chineseDays.getSolarDateFromLunar(`${year}-${month}-${day}`).date
  if (!/^\d{4}-\d{2}-\d{2}$/.test(found))
    throw new Error(`chinese-days finds no day for lunar ${year}-${month}-${day}; it answers '${found}'.`)
  return found
}

function later(day: string, shift: number): string {
  return new Date(Date.parse(day) + shift * 86_400_000).toISOString().slice(0, 10)
}

interface Row {
  readonly name: HolidayName
  readonly from: string
  readonly to: string
}

interface PackageDays {
  /** Day to `English,中文,count`. */
  readonly holidays: Readonly<Record<string, string>>
  readonly workdays: Readonly<Record<string, string>>
}

/** Days off in a row under one name. The row that spans New Year stays whole. */
function rowsOf(holidays: PackageDays['holidays']): Row[] {
  const rows: Row[] = []
  const first = `${(notices[0]?.year ?? 0) - 1}-12-01`
  const days = Object.keys(holidays).filter((day) => day >= first)
  for (const day of days.sort()) {
    const zh = holidays[day]?.split(',')[1] ?? ''
    const name = holidayNames[zh]
    if (!name) throw new Error(`chinese-days calls ${day} '${zh}'. Add that holiday to holidayNames, with the days the law gives it.`)
    const before = rows.at(-1)
    if (before?.name === name && later(before.to, 1) === day) rows[rows.length - 1] = { ...before, to: day }
    else rows.push({ name, from: day, to: day })
  }
  return rows
}

function rowText({ name, from, to }: Row, year: number): string {
  const festival = name.festival(year).filter((day) => from <= day && day <= to)
  const itself = festival.length > 0 ? `, festival: { from: '${festival[0]}', to: '${festival.at(-1)}' }` : ''
  return `        { name: ${name.word}, from: '${from}', to: '${to}'${itself} },`
}

function yearText({ year, number, date }: (typeof notices)[number], rows: readonly Row[], work: readonly string[]): string {
  return [
    '    {',
    `      year: ${year},`,
    `      notice: { title: noticeFor(${year}), number: '${number}', date: '${date}' },`,
    '      holidays: [',
    ...rows.filter(({ to }) => to.startsWith(`${year}-`)).map((row) => rowText(row, year)),
    '      ],',
    `      work: [${work
      .filter((day) => day.startsWith(`${year}-`))
      .map((day) => `'${day}'`)
      .join(', ')}],`,
    '    },',
  ].join('\n')
}

/** The text of the calendar, as `chinese-days` and the table of notices give it. */
export function calendarSource(): string {
  const require = createRequire(import.meta.url)
  const days = JSON.parse(readFileSync(require.resolve('chinese-days/dist/chinese-days.json'), 'utf8')) as PackageDays
  const { version } = JSON.parse(readFileSync(require.resolve('chinese-days/package.json'), 'utf8')) as { version: string }
  const rows = rowsOf(days.holidays)
  const work = Object.keys(days.workdays).sort()
  return `import { defineCalendar, type Text } from '../../src/kernel/define.ts'

// Written by scripts/calendar-from-chinese-days.ts from npm chinese-days ${version}; change that script, not this file.
// Each row is what a yearly notice of the State Council's office arranges: days off, and weekend days worked in exchange.
// \`festival\` are the days that are a holiday by law, without weekends beside them and days swapped (全国年节及纪念日放假办法 2).

const noticeFor = (year: number): Text => ({
  zh: \`国务院办公厅关于\${year}年部分节假日安排的通知\`,
  en: \`Notice of the General Office of the State Council on holidays in \${year}\`,
})

${Object.values(holidayNames)
  .map(({ word, zh, en }) => `const ${word}: Text = { zh: '${zh}', en: ${en.includes("'") ? `"${en}"` : `'${en}'`} }`)
  .join('\n')}

/** Working days in mainland China, ${notices[0]?.year} to ${notices.at(-1)?.year}. Of later years nothing is known until their notice is published. */
export const chinaWorkdays = defineCalendar({
  id: 'china-workdays',
  years: [
${notices.map((notice) => yearText(notice, rows, work)).join('\n')}
  ],
})
`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(calendarFile, calendarSource())
  console.log(`Wrote ${calendarFile}.`)
}
