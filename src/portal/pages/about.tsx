import { Hono } from 'hono'
import { Layout } from '../page/layout.tsx'
import { show } from '../page/show.ts'
import { link, type PortalEnv } from '../visit.ts'

/** Help and the accessibility statement. */
export const aboutRoutes = new Hono<PortalEnv>()
  .get('/help', (c) => {
    const visit = c.get('visit')
    const w = visit.words.help
    return show(
      c,
      <Layout visit={visit} title={w.title} crumbs={[]}>
        <h1>{w.title}</h1>
        {w.parts.map(({ ask, says }) => (
          <section>
            <h2>{ask}</h2>
            {says.map((line) => (
              <p>{line}</p>
            ))}
          </section>
        ))}
        <p>
          <a href="/items">{visit.words.nav.items}</a> · <a href="/me">{visit.words.nav.me}</a> ·{' '}
          <a href="/procedures">{visit.words.foot.procedures}</a>
        </p>
      </Layout>,
    )
  })
  .get('/accessibility', (c) => {
    const visit = c.get('visit')
    const w = visit.words.accessibility
    return show(
      c,
      <Layout visit={visit} title={w.title} crumbs={[]}>
        <h1>{w.title}</h1>
        {w.says.map((line) => (
          <p>{line}</p>
        ))}
        <h2>{w.modes}</h2>
        <ul>
          <li>
            <a href={link('/accessibility', { large: visit.large ? '0' : '1' })}>
              {visit.large ? visit.words.tools.normal : visit.words.tools.large}
            </a>
          </li>
          <li>
            <a href={link('/accessibility', { contrast: visit.contrast ? '0' : '1' })}>
              {visit.contrast ? visit.words.tools.plainColours : visit.words.tools.contrast}
            </a>
          </li>
        </ul>
        <h2>{w.known}</h2>
        <ul>
          {w.limits.map((line) => (
            <li>{line}</li>
          ))}
        </ul>
      </Layout>,
    )
  })
