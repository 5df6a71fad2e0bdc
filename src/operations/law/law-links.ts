import type { Outline } from '../../kernel/law/citations/outline.ts'
import { resolveCitation } from '../../kernel/law/citations/resolve-citation.ts'
import type { TitledLaw } from '../../kernel/law/citations/title-index.ts'
import { lawIdOf } from '../../kernel/law/text/law-text.ts'
import type { LocalDate } from '../../kernel/time/local-date.ts'
import type { Platform } from '../platform.ts'
import type { LawLinks } from '../shown/cited-texts.ts'
import { lawPath, placeFrom } from './link-text.ts'
import { outlineOfRoot, type TitledLibrary, titledLibrary } from './titled-library.ts'

const heldBy = new WeakMap<TitledLibrary, Promise<LawLinks>>()

/** The texts of the catalogue that the library holds, with the outline of every version, so that links can be told without asking again. */
async function makeLinks(platform: Platform, library: TitledLibrary): Promise<LawLinks> {
  const laws = new Map<string, TitledLaw>()
  const outlines = new Map<string, Outline>()
  for (const { id, title } of platform.library.values()) {
    const law = library.law(lawIdOf(title.zh))
    if (!law) continue
    laws.set(id, law)
    for (const { version } of law.versions) {
      const root = library.root(law.id, version)
      if (root !== undefined && !outlines.has(root)) outlines.set(root, await outlineOfRoot(platform, root))
    }
  }
  const outline = (law: string, version: LocalDate): Outline | undefined => outlines.get(library.root(law, version) ?? '')
  return {
    hrefOf({ law: id, at }, day) {
      const law = laws.get(id)
      if (!law) return undefined
      const reference = { kind: 'provision' as const, law: { id: law.id, title: law.title }, place: placeFrom(at) }
      const [found] = resolveCitation({ references: [reference] }, { titles: library.titles, law: library.law, outline }, day)
      // An article that the library divides otherwise is still the article.
      const there = found?.found === true || found?.because === 'no-such-paragraph' || found?.because === 'no-such-item'
      return there ? lawPath(law.id, day, at) : undefined
    },
  }
}

/** Where provisions named by the catalogue lead, as the library stands now. While it is empty, nowhere. */
export async function lawLinks(platform: Platform): Promise<LawLinks> {
  const library = await titledLibrary(platform)
  const held = heldBy.get(library)
  if (held) return held
  const making = makeLinks(platform, library).catch((fault: unknown) => {
    heldBy.delete(library)
    throw fault
  })
  heldBy.set(library, making)
  return making
}
