import { strToU8, zipSync } from 'fflate'
import { isLocalDate } from '../../kernel/time/local-date.ts'
import { type Cell, type Sheet, wordsOf } from './sheet.ts'

const xml = (body: string): Uint8Array => strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${body}`)

// Characters that XML 1.0 has no way to write are left out.
const escaped = (words: string): string =>
  words
    // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these may not stand in XML
    .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')

/** `A`, `Z`, `AA` … of a column that is counted from 0. */
const columnName = (n: number): string => (n < 26 ? '' : columnName(Math.floor(n / 26) - 1)) + String.fromCharCode(65 + (n % 26))

/** Days since 1899-12-30, as spreadsheets count them from 1900-03-01 on. @source ISO/IEC 29500-1, 18.17.4.1 */
const serialOf = (day: string): number => Math.round((Date.parse(day) - Date.UTC(1899, 11, 30)) / 86_400_000)

/** Styles by number: plain, a day, the head. */
const plain = 0
const ofDay = 1
const ofHead = 2

function cellXml(cell: Cell, at: string, style = plain): string {
  if (cell === undefined || cell === '') return ''
  if (typeof cell === 'number' && Number.isFinite(cell)) return `<c r="${at}"><v>${cell}</v></c>`
  if (typeof cell === 'object' && isLocalDate(cell.day)) return `<c r="${at}" s="${ofDay}"><v>${serialOf(cell.day)}</v></c>`
  return `<c r="${at}" t="inlineStr" s="${style}"><is><t xml:space="preserve">${escaped(wordsOf(cell))}</t></is></c>`
}

const rowXml = (cells: readonly Cell[], n: number, style?: number): string =>
  `<row r="${n}">${cells.map((cell, i) => cellXml(cell, `${columnName(i)}${n}`, style)).join('')}</row>`

// Chinese characters are twice as wide as digits, by which widths are counted.
const widthOf = (words: string): number => [...words].reduce((sum, letter) => sum + (letter > '\u2e7f' ? 2.1 : 1.1), 2)

/** Columns as wide as what stands in them, within reason. */
function columnsXml({ head, rows }: Sheet): string {
  const widths = head.map((title, i) =>
    Math.min(60, Math.max(8, widthOf(title), ...rows.slice(0, 500).map((row) => widthOf(wordsOf(row[i]))))),
  )
  return `<cols>${widths.map((width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width.toFixed(1)}" customWidth="1"/>`).join('')}</cols>`
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const packaged = 'http://schemas.openxmlformats.org/package/2006'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

function sheetXml(sheet: Sheet): string {
  const last = `${columnName(Math.max(0, sheet.head.length - 1))}${sheet.rows.length + 1}`
  return (
    `<worksheet xmlns="${main}"><dimension ref="A1:${last}"/>` +
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
    `${columnsXml(sheet)}<sheetData>${rowXml(sheet.head, 1, ofHead)}${sheet.rows.map((row, i) => rowXml(row, i + 2)).join('')}</sheetData>` +
    `<autoFilter ref="A1:${last}"/></worksheet>`
  )
}

const styles = `<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts>
<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>
<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>
<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>
<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>
<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>
<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs></styleSheet>`

/** Names of sheets are at most 31 characters long and hold none of `[]:*?/\`. */
const sheetName = (name: string): string => escaped(name.replaceAll(/[[\]:*?/\\]/g, ' ').slice(0, 31) || 'Sheet')

/**
 * The table as a workbook of one sheet: words as words, numbers as numbers, days as days, a head that stays and filters.
 * No cell can be a formula. @source ISO/IEC 29500-1 (SpreadsheetML), ISO/IEC 29500-2 (packages)
 */
export function xlsxOf(sheet: Sheet): Uint8Array {
  return zipSync({
    '[Content_Types].xml': xml(
      `<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
        `<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${kind}.sheet.main+xml"/>` +
        `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${kind}.worksheet+xml"/>` +
        `<Override PartName="/xl/styles.xml" ContentType="${kind}.styles+xml"/></Types>`,
    ),
    '_rels/.rels': xml(
      `<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    'xl/workbook.xml': xml(
      `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="${sheetName(sheet.name)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': xml(
      `<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/>` +
        `<Relationship Id="rId2" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    ),
    'xl/worksheets/sheet1.xml': xml(sheetXml(sheet)),
    'xl/styles.xml': xml(styles),
  })
}
