import { Hono } from 'hono'
import { type DatasetView, listDatasets } from '../../operations/open-data/open-data.ts'
import { Layout } from '../page/layout.tsx'
import { show } from '../page/show.ts'
import { type PortalEnv, say, type Visit } from '../visit.ts'

/** Feeds that the portal writes beside the datasets. */
const feeds = (visit: Visit) =>
  [
    ['/feeds/laws.atom', visit.words.nav.laws],
    ['/feeds/normative-documents.atom', visit.words.home.normative],
  ] as const

/** The datasets in the vocabulary of data catalogues. @source W3C DCAT 3, https://www.w3.org/TR/vocab-dcat-3/ */
function dcat({ platform }: Visit, rows: readonly DatasetView[]): object {
  const base = platform.publicUrl.replace(/\/$/, '')
  const both = ({ zh, en }: DatasetView['title']) => [
    { '@language': 'zh', '@value': zh },
    { '@language': 'en', '@value': en },
  ]
  return {
    '@context': { dcat: 'http://www.w3.org/ns/dcat#', dct: 'http://purl.org/dc/terms/' },
    '@id': `${base}/data`,
    '@type': 'dcat:Catalog',
    'dct:title': both(platform.catalogue.title),
    'dcat:dataset': rows.map(({ id, title, says, distributions }) => ({
      '@id': `${base}/data#${id}`,
      '@type': 'dcat:Dataset',
      'dct:title': both(title),
      'dct:description': both(says),
      'dcat:distribution': distributions.map(({ path, type }) => ({
        '@type': 'dcat:Distribution',
        'dcat:accessURL': { '@id': base + path },
        ...(type === 'text/csv' && { 'dcat:downloadURL': { '@id': base + path } }),
        'dcat:mediaType': { '@id': `https://www.iana.org/assignments/media-types/${type}` },
      })),
    })),
  }
}

export const openDataRoutes = new Hono<PortalEnv>()
  .get('/data', async (c) => {
    const visit = c.get('visit')
    const w = visit.words.openData
    const rows = await visit.ask(listDatasets, {})
    return show(
      c,
      <Layout visit={visit} title={w.title} about={w.says} crumbs={[]}>
        <h1>{w.title}</h1>
        <p>{w.says}</p>
        <p>
          <a href="/data/catalogue.jsonld">{w.catalogue}</a>
        </p>
        <table>
          <thead>
            <tr>
              <th scope="col">{w.dataset}</th>
              <th scope="col">{w.files}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, title, says, distributions }) => (
              <tr id={id}>
                <th scope="row">
                  {say(visit, title)}
                  <p class="soft">{say(visit, says)}</p>
                </th>
                <td>
                  {distributions.map(({ path, title: format }, at) => (
                    <>
                      {at > 0 && ' · '}
                      <a href={path}>
                        {say(visit, format)}
                        <span class="unseen">{say(visit, title)}</span>
                      </a>
                    </>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        <h2>{w.feeds}</h2>
        <ul>
          {feeds(visit).map(([href, name]) => (
            <li>
              <a href={href}>{name} (Atom)</a>
            </li>
          ))}
        </ul>
        <h2>{w.records}</h2>
        <p>
          {w.recordSays} <a href="/record">{visit.words.foot.record}</a>
        </p>
      </Layout>,
    )
  })
  .get('/data/catalogue.jsonld', async (c) => {
    const visit = c.get('visit')
    const text = JSON.stringify(dcat(visit, await visit.ask(listDatasets, {})), null, 2)
    return c.body(text, 200, { 'content-type': 'application/ld+json; charset=utf-8', 'cache-control': 'private, max-age=300' })
  })
