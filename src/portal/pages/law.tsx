import { Hono } from 'hono'
import type { FC } from 'hono/jsx'
import { isLocalDate } from '../../kernel/time/local-date.ts'
import type { LawSheetView } from '../../operations/law/law-sheet-views.ts'
import { readLawSheet } from '../../operations/law/read-law-sheet.ts'
import { dayAsked } from '../law/day-asked.ts'
import { LawContents } from '../law/law-contents.tsx'
import { LawFacts, ValidityBanner } from '../law/law-facts.tsx'
import { sheetLink } from '../law/law-links.ts'
import { LawText } from '../law/law-text.tsx'
import { citesUnheld, lawPage } from '../law/linked-text.tsx'
import { showUnknownLaw } from '../law/unknown-law.tsx'
import { ErrorSummary } from '../page/error-summary.tsx'
import { Layout } from '../page/layout.tsx'
import { show } from '../page/show.ts'
import type { PortalEnv, Visit } from '../visit.ts'

const place = /^\d+(-\d+)?(\(\d+\))?(\[\d+\])?(\{\d+\})?$/

interface Props {
  readonly visit: Visit
  readonly sheet: LawSheetView
}

/** To the sheets before and after, and to the whole text. */
const Sheets: FC<Props> = ({ visit, sheet: shown }) => {
  const { sheet, sheets } = shown
  const w = visit.words.law
  if (sheets.length < 2) return null
  if (sheet === 0)
    return (
      <p class="noprint">
        <a href={sheetLink(shown, 1)}>{w.inSheets}</a>
      </p>
    )
  const to = (number: number, word: string, rel: string) => {
    const there = sheets[number - 1]
    return there ? (
      <a class="button second" rel={rel} href={sheetLink(shown, number)}>
        {word}：{w.sheet(there.first, there.last)}
      </a>
    ) : null
  }
  return (
    <nav class="paging" aria-label={w.sheets}>
      {to(sheet - 1, w.previous, 'prev')}
      {to(sheet + 1, w.next, 'next')}
      <a class="button second" href={sheetLink(shown, 'whole')}>
        {w.whole}
      </a>
    </nav>
  )
}

const DayForm: FC<Props & { asked: string }> = ({ visit, sheet, asked }) => {
  const w = visit.words.law
  return (
    <form class="search law-day" method="get" action={lawPage(sheet.version.law)}>
      <label for="day">{w.pickDay}</label>
      <input id="day" class="w12" type="text" name="day" value={asked} maxlength={20} inputmode="numeric" />
      <button class="second" type="submit">
        {w.showDay}
      </button>
    </form>
  )
}

export const lawRoutes = new Hono<PortalEnv>().get('/laws/:law', async (c) => {
  const visit = c.get('visit')
  const w = visit.words.law
  const name = c.req.param('law')
  const { version, at, sheet: number, whole, day: written } = c.req.query()
  const { day, wrong } = dayAsked(written)
  let sheet: LawSheetView
  try {
    sheet = await visit.ask(readLawSheet, {
      law: name.slice(0, 200),
      ...(day !== undefined && { day }),
      ...(version !== undefined && isLocalDate(version) && { version }),
      ...(at !== undefined && place.test(at) && { at }),
      ...(number !== undefined && /^[1-9]\d{0,3}$/.test(number) && { sheet: Number(number) }),
      ...(whole === '1' && { whole: '1' }),
    })
  } catch (fault) {
    return showUnknownLaw(c, fault, name)
  }
  const { title, issuer, number: code } = sheet.version
  const unheld = citesUnheld(sheet.rows.flatMap(({ pieces }) => pieces))
  return show(
    c,
    <Layout visit={visit} title={title} wrong={wrong} crumbs={[{ href: '/laws', name: visit.words.laws.title }]}>
      <ErrorSummary visit={visit} errors={wrong ? [{ id: 'day', says: visit.words.laws.badDay }] : []} />
      <h1>
        <span class="caption">
          {[visit.words.laws.ranks[sheet.version.rank] ?? sheet.version.rank, issuer, code].filter(Boolean).join(' · ')}
        </span>
        {title}
      </h1>
      <ValidityBanner visit={visit} sheet={sheet} />
      {sheet.missing !== undefined && <p class="note warn">{w.missing(sheet.missing)}</p>}
      <DayForm visit={visit} sheet={sheet} asked={written || sheet.day} />
      <div class="law">
        <LawContents visit={visit} sheet={sheet} />
        <div>
          {sheet.sheet > 0 && sheet.sheets.length > 1 && (
            <p class="soft">
              {w.sheetsNote} {w.sheetOf(sheet.sheet, sheet.sheets.length)}
            </p>
          )}
          <LawText visit={visit} sheet={sheet} />
          {unheld && <p class="soft small">{w.legend}</p>}
          <Sheets visit={visit} sheet={sheet} />
          <LawFacts visit={visit} sheet={sheet} />
        </div>
      </div>
    </Layout>,
  )
})
