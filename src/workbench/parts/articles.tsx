import type { Citation } from '../api.ts'
import { useSpeech } from '../words/language.tsx'

/** `《行政许可法》第三十二条第一款`; a title that already stands in its brackets keeps them. */
const written = ({ title, place, law, at }: Citation): string => `${title.startsWith('《') ? title : `《${title || law}》`}${place || at}`

/** Provisions, each kept together; a link to the article as it stood on the day, where the library holds it. */
export function Articles({ basis }: { readonly basis: readonly Citation[] }) {
  const { words, say } = useSpeech()
  const once = [...new Map(basis.map((one) => [`${one.law}:${one.at}`, one])).entries()]
  return (
    <span className="articles">
      {once.map(([id, one], i) => (
        <cite key={id} title={one.gist ? say(one.gist) : id}>
          {i > 0 && words.comma}
          {one.href ? (
            <a href={one.href} target="_blank" rel="noreferrer">
              {written(one)}
            </a>
          ) : (
            written(one)
          )}
        </cite>
      ))}
    </span>
  )
}
