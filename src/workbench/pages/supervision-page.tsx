import { useSearchParams } from 'react-router'
import { PageHead } from '../parts/page-head.tsx'
import { Board } from '../supervision/board.tsx'
import { Cards } from '../supervision/cards.tsx'
import { CardFigures } from '../supervision/figures.tsx'
import { Refusals } from '../supervision/refusals.tsx'
import { useSpeech } from '../words/language.tsx'

const shown = { board: Board, cards: Cards, figures: CardFigures, refusals: Refusals } as const
type Shown = keyof typeof shown

/** What needs a supervisor's eye: cards, how the rules that raise them fare, and attempts that the door refused. */
export function SupervisionPage() {
  const { words } = useSpeech()
  const [query, setQuery] = useSearchParams()
  const asked = query.get('show') ?? ''
  // A link with conditions on cards leads to the cards; the page by itself opens with the board.
  const now: Shown = asked in shown ? (asked as Shown) : query.size > 0 ? 'cards' : 'board'
  const View = shown[now]
  return (
    <>
      <PageHead title={words.supervision.title} lead={words.supervision.lead} />
      <fieldset className="nears" aria-label={words.supervision.title}>
        {(Object.keys(shown) as Shown[]).map((name) => (
          <button key={name} type="button" aria-pressed={now === name} onClick={() => setQuery(name === 'board' ? {} : { show: name })}>
            <span>{words.supervision[name]}</span>
          </button>
        ))}
      </fieldset>
      <View />
    </>
  )
}
