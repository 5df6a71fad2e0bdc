import { Hono } from 'hono'
import type { FC } from 'hono/jsx'
import { isLocalDate } from '../../kernel/time/local-date.ts'
import { compareLawVersions } from '../../operations/law/compare-law-versions.ts'
import type { LawVersionView } from '../../operations/law/law-views.ts'
import { listLawVersions } from '../../operations/law/list-law-versions.ts'
import { NotFound } from '../../operations/operation.ts'
import { placeWords } from '../../operations/shown/show-citation.ts'
import { lawPage } from '../law/linked-text.tsx'
import { type Comparison, orderedChanges, type ShownChange } from '../law/ordered-changes.ts'
import { showUnknownLaw } from '../law/unknown-law.tsx'
import { dayWords } from '../page/days.ts'
import { Layout } from '../page/layout.tsx'
import { Choose } from '../page/lists.tsx'
import { show } from '../page/show.ts'
import { link, type PortalEnv, type Visit } from '../visit.ts'

/** Entries on one page: changed articles, and stretches of unchanged ones between them. */
const perPage = 24

type Changed = Comparison['changes'][number]

/** An article stands under its number; a preface or an annex has none. */
const placeOf = (at: string | undefined): string => (at === undefined || at === '' ? '' : placeWords(at))

const Words: FC<{ words: NonNullable<Changed['words']>; without: 'removed' | 'added' }> = ({ words, without }) => (
  <p class="law-words" lang="zh-CN">
    {words
      .filter(({ kind }) => kind !== without)
      .map(({ kind, text }) => (kind === 'removed' ? <del>{text}</del> : kind === 'added' ? <ins>{text}</ins> : text))}
  </p>
)

/** The older words to the left, the newer to the right; one below the other on a phone. */
const Sides: FC<{ visit: Visit; change: Changed }> = ({ visit, change: { kind, before, after, words, from, to } }) => {
  const w = visit.words.law
  if (kind === 'moved') return <p class="soft">{w.movedTo(placeOf(from), placeOf(to))}</p>
  const marked = words ?? [
    ...(before === undefined ? [] : [{ kind: 'removed' as const, text: before }]),
    ...(after === undefined ? [] : [{ kind: 'added' as const, text: after }]),
  ]
  return (
    <div class="sides">
      {before !== undefined && (
        <div>
          <h4>{w.from}</h4>
          <Words words={marked} without="added" />
        </div>
      )}
      {after !== undefined && (
        <div>
          <h4>{w.to}</h4>
          <Words words={marked} without="removed" />
        </div>
      )}
    </div>
  )
}

const tags = { added: 'ok', removed: 'bad', changed: 'warn', moved: 'off' } as const

const Entry: FC<{ visit: Visit; entry: ShownChange; toLink: string }> = ({ visit, entry, toLink }) => {
  const w = visit.words.law
  if (entry.kind === 'same') {
    const [first, last] = [entry.numbers[0] ?? '', entry.numbers.at(-1) ?? '']
    return (
      <li class="soft">
        <details>
          <summary>{w.same(entry.numbers.length, placeOf(first), placeOf(last))}</summary>
          <p>
            {entry.numbers.map((number) => (
              <>
                <a href={`${toLink}&at=${number}#a${number}`}>{placeOf(number)}</a>{' '}
              </>
            ))}
          </p>
        </details>
      </li>
    )
  }
  const { change } = entry
  const renumbered = change.kind === 'changed' && change.from !== change.to
  return (
    <li>
      <h3>
        <span class={`tag ${tags[change.kind]}`}>{w.kinds[change.kind]}</span>{' '}
        {renumbered ? w.renumbered(placeOf(change.from), placeOf(change.to)) : placeOf(change.to ?? change.from)}
      </h3>
      <Sides visit={visit} change={change} />
    </li>
  )
}

const VersionForm: FC<{ visit: Visit; law: string; versions: readonly LawVersionView[]; from: string; to: string }> = (props) => {
  const { visit, law, versions, from, to } = props
  const w = visit.words.law
  const options = versions.map(({ version }): [string, string] => [version, dayWords(version, visit.lang)])
  return (
    <form class="facets" method="get" action={`${lawPage(law)}/changes`}>
      <Choose name="from" label={w.from} value={from} any="—" options={options} />
      <Choose name="to" label={w.to} value={to} any="—" options={options} />
      <p>
        <button type="submit">{w.show}</button>
      </p>
    </form>
  )
}

const versionIn = (text: string | undefined): string | undefined => (text !== undefined && isLocalDate(text) ? text : undefined)

async function compared(visit: Visit, law: string, from: string | undefined, to: string | undefined): Promise<Comparison | undefined> {
  const versions = await visit.ask(listLawVersions, { law })
  if (versions.length < 2) return undefined
  return visit.ask(compareLawVersions, { law, ...(from !== undefined && { from }), ...(to !== undefined && { to }) })
}

export const lawChangesRoutes = new Hono<PortalEnv>().get('/laws/:law/changes', async (c) => {
  const visit = c.get('visit')
  const w = visit.words.law
  const name = c.req.param('law')
  const after = Math.max(0, Math.trunc(Number(c.req.query('after') ?? 0)) || 0)
  try {
    const versions = await visit.ask(listLawVersions, { law: name.slice(0, 200) })
    const newest = versions.at(-1)
    if (!newest) throw new NotFound(`The library holds no text '${name}'.`)
    const { law, title } = newest
    const comparison = await compared(visit, law, versionIn(c.req.query('from')), versionIn(c.req.query('to')))
    const entries = comparison ? orderedChanges(comparison) : []
    const toLink = comparison ? link(lawPage(law), { version: comparison.to.version }) : ''
    return show(
      c,
      <Layout
        visit={visit}
        title={w.changesTitle(title)}
        crumbs={[
          { href: '/laws', name: visit.words.laws.title },
          { href: lawPage(law), name: title },
        ]}
      >
        <h1>{w.changesTitle(title)}</h1>
        {!comparison ? (
          <p class="note">
            {w.onlyVersion} <a href={lawPage(law)}>{w.toReader}</a>
          </p>
        ) : (
          <>
            <VersionForm visit={visit} law={law} versions={versions} from={comparison.from.version} to={comparison.to.version} />
            <p class="note">
              {w.counts(comparison.changes.length, comparison.same)} {w.legendChanges}
            </p>
            <h2>{w.changedList}</h2>
            <ol class="rows law-changes">
              {entries.slice(after, after + perPage).map((entry) => (
                <Entry visit={visit} entry={entry} toLink={toLink} />
              ))}
            </ol>
            {entries.length > perPage && (
              <nav class="paging" aria-label={visit.words.list.paging}>
                {after > 0 && (
                  <a class="button second" rel="prev" href={link(visit.url, { after: Math.max(0, after - perPage) || undefined })}>
                    {visit.words.laws.previous}
                  </a>
                )}
                {after + perPage < entries.length && (
                  <a class="button second" rel="next" href={link(visit.url, { after: after + perPage })}>
                    {visit.words.laws.next}
                  </a>
                )}
              </nav>
            )}
          </>
        )}
      </Layout>,
    )
  } catch (fault) {
    return showUnknownLaw(c, fault, name)
  }
})
