import type { FC } from 'hono/jsx'
import type { LawSheetView } from '../../operations/law/law-sheet-views.ts'
import type { Visit } from '../visit.ts'
import { sheetLink } from './law-links.ts'

type Heading = LawSheetView['contents'][number]

/** Below chapters only what stands on the sheet that is shown: the contents of the longest text would else be longer than its pages. */
const shown = ({ kind, sheet }: Heading, here: number): boolean => kind !== 'section' || here === 0 || sheet === here

/** Table of contents; a text without headings has the first and last article of its sheets instead. */
export const LawContents: FC<{ visit: Visit; sheet: LawSheetView }> = ({ visit, sheet }) => {
  const w = visit.words.law
  const whole = sheet.sheet === 0 || sheet.sheets.length < 2
  const entries =
    sheet.contents.length > 0
      ? sheet.contents
          .filter((one) => shown(one, sheet.sheet))
          .map(({ n, place, heading, level, sheet: on }) => ({
            href: whole || on === sheet.sheet ? `#h${n}` : `${sheetLink(sheet, on)}#h${n}`,
            name: place === heading ? heading : `${place} ${heading}`.trim(),
            level,
            here: !whole && on === sheet.sheet,
          }))
      : sheet.sheets.length < 2
        ? []
        : sheet.sheets.map(({ first, last }, i) => ({
            href: sheetLink(sheet, i + 1),
            name: w.sheet(first, last),
            level: 0,
            here: i + 1 === sheet.sheet,
          }))
  if (entries.length === 0) return null
  return (
    <nav class="contents" aria-label={w.contents}>
      <details>
        <summary>{w.contents}</summary>
        <ol>
          {entries.map(({ href, name, level, here }) => (
            <li class={[level > 0 ? `l${Math.min(level, 3)}` : '', here ? 'here' : ''].join(' ').trim() || undefined}>
              <a href={href}>{name}</a>
            </li>
          ))}
        </ol>
      </details>
    </nav>
  )
}
