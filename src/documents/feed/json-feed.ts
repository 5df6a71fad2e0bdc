import type { Feed, FeedFile } from './feed.ts'

/** A feed in JSON Feed 1.1. @source jsonfeed.org, version 1.1 */
export function jsonFeed({ title, subtitle, self, page, author, entries }: Feed): FeedFile {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: page,
    feed_url: self,
    language: 'zh-CN',
    ...(subtitle && { description: subtitle }),
    authors: [{ name: author }],
    items: entries.map(({ id, title: name, summary, updated, page: url, author: by, kind }) => ({
      id,
      url,
      title: name,
      content_text: summary,
      date_published: updated,
      tags: [kind.term],
      ...(by && { authors: [{ name: by }] }),
    })),
  }
  return { type: 'application/feed+json; charset=utf-8', text: JSON.stringify(feed) }
}
