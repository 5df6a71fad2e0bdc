import { element, type Xml, xmlDocument } from '../xml.ts'
import type { Feed, FeedEntry, FeedFile } from './feed.ts'

const named = (name: string): Xml => element('author', {}, element('name', {}, name))

const entryOf = ({ id, title, summary, updated, page, author, kind }: FeedEntry): Xml =>
  element('entry', {}, [
    element('id', {}, id),
    element('title', {}, title),
    element('updated', {}, updated),
    element('link', { rel: 'alternate', type: 'text/html', href: page }),
    ...(author ? [named(author)] : []),
    element('category', { term: kind.term, label: kind.label }),
    element('summary', {}, summary),
  ])

/** A feed in Atom 1.0. @source RFC 4287, 4.1.1 (what a feed must hold) and 4.2.6 (ids) */
export function atomFeed({ id, title, subtitle, self, page, author, updated, entries }: Feed): FeedFile {
  const root = element('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'zh-CN' }, [
    element('id', {}, id),
    element('title', {}, title),
    ...(subtitle ? [element('subtitle', {}, subtitle)] : []),
    element('updated', {}, updated),
    named(author),
    element('link', { rel: 'self', type: 'application/atom+xml', href: self }),
    element('link', { rel: 'alternate', type: 'text/html', href: page }),
    element('generator', {}, 'Yifa'),
    ...entries.map(entryOf),
  ])
  return { type: 'application/atom+xml; charset=utf-8', text: xmlDocument(root) }
}
