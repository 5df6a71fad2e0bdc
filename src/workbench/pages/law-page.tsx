import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useParams, useSearchParams } from 'react-router'
import { api, type LawSheetView } from '../api.ts'
import { LawRow } from '../law/law-rows.tsx'
import { Leaning } from '../law/leaning.tsx'
import { Failure } from '../parts/failure.tsx'
import { FilterBar, FilterChoice } from '../parts/filter-bar.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { Waiting } from '../parts/waiting.tsx'
import { todayInChina } from '../state/beijing-time.ts'
import { useSpeech } from '../words/language.tsx'

/** A legal text as it stood on a day: what it cites leads on, and beside it stands who leans on the article that is chosen. */
export function LawPage() {
  const { law = '' } = useParams()
  const { words } = useSpeech()
  const [query, setQuery] = useSearchParams()
  const [day, at, sheet] = [query.get('day') ?? '', query.get('at') ?? '', query.get('sheet') ?? '']
  const asked = { law, ...(day && { day }), ...(sheet ? { sheet: Number(sheet) } : at && { at }) }
  const read = useQuery({ queryKey: ['law-sheet', asked], queryFn: () => api.readLawSheet(asked), placeholderData: keepPreviousData })
  const set = (changed: Readonly<Record<string, string>>) =>
    setQuery(
      (before) => {
        const next = new URLSearchParams(before)
        for (const [name, value] of Object.entries(changed)) {
          if (value) next.set(name, value)
          else next.delete(name)
        }
        return next
      },
      { replace: true },
    )
  if (read.isError) return <Failure failure={read.error} retry={read.refetch} first />
  if (read.isPending)
    return (
      <>
        <h1 className="unseen">{words.nav.laws}</h1>
        <Waiting rows={12} />
      </>
    )
  const { data } = read
  return (
    <>
      <LawHead data={data} />
      <FilterBar active={query.size > 0} clear={() => setQuery({})}>
        <label className="filter">
          <span>{words.law.day}</span>
          <input type="date" value={day || todayInChina()} onChange={(event) => set({ day: event.target.value })} />
        </label>
        <FilterChoice
          label={words.law.version}
          value=""
          options={data.versions.map(({ from, version }) => ({ value: from, title: version }))}
          choose={(from) => set({ day: from })}
        />
        {data.sheets.length > 1 && (
          <FilterChoice
            label={words.law.sheet}
            value={String(data.sheet)}
            options={data.sheets.map(({ first, last }, i) => ({ value: String(i + 1), title: `${first} – ${last}` }))}
            choose={(value) => set({ sheet: value || '1', at: '' })}
          />
        )}
      </FilterBar>
      {data.missing && <p className="problem">{words.law.missing(data.missing)}</p>}
      <div className="law-grid">
        <div className="panel law-text">
          {data.rows.map((row) => (
            <LawRow key={row.n} row={row} chosen={row.at !== '' && row.at === at} choose={(one) => set({ at: one })} />
          ))}
        </div>
        <aside className="panel side">
          <p className="quiet">{at ? words.law.ofArticle(at) : words.law.ofText}</p>
          <Leaning law={data.version.title} at={at} />
        </aside>
      </div>
    </>
  )
}

function LawHead({ data }: { readonly data: LawSheetView }) {
  const { words } = useSpeech()
  const { version, state, endedBy } = data
  return (
    <PageHead
      title={version.title}
      lead={
        <>
          {[version.issuer, version.number, words.law.inForceFrom(version.from)].filter(Boolean).join(' · ')}
          {endedBy && ` · ${words.law.endedBy(endedBy.title)}`}
        </>
      }
    >
      <span className="mark-plain">{words.law.states[state]}</span>
      <a href={`/laws/${encodeURIComponent(version.law)}`} target="_blank" rel="noreferrer">
        {words.law.portal}
      </a>
    </PageHead>
  )
}
