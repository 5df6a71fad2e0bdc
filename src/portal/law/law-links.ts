import type { LawSheetView } from '../../operations/law/law-sheet-views.ts'

type Shown = Pick<LawSheetView, 'version' | 'day' | 'versions'>

/** The query that shows this version on this day: the version is named only where the day alone would give another. */
function shownQuery({ version, day, versions }: Shown): string {
  const byDay = versions.findLast(({ from }) => from <= day) ?? versions[0]
  return byDay?.version === version.version ? `?day=${day}` : `?day=${day}&version=${version.version}`
}

/** The same text on another sheet, or whole. */
export const sheetLink = (shown: Shown, sheet: number | 'whole'): string =>
  `${shownQuery(shown)}&${sheet === 'whole' ? 'whole=1' : `sheet=${sheet}`}`

/** The lasting link to one article as it is shown. */
export const articleLink = (shown: Shown, at: string): string => `${shownQuery(shown)}&at=${at}#a${at}`
