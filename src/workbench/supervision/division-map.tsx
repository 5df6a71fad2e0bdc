import type { BoardView } from '../api.ts'
import { useSpeech } from '../words/language.tsx'
import { sumWithin, weightOf } from './division-sums.ts'

type Division = BoardView['divisions'][number]

interface Map {
  readonly divisions: readonly Division[]
  readonly organs: BoardView['organs']
  /** Code of the division that is looked at; empty for all. */
  readonly chosen: string
  readonly choose: (code: string) => void
}

/** Width and height of a tile, and the space between two, in units of the drawing. */
const [width, height, gap] = [118, 78, 8]
/** Counties of a city stand in rows of so many. */
const perRow = 7

/** Where a division stands: its own place, or the next in rows of those that have none. */
function placed(divisions: readonly Division[]): (Division & { at: readonly [number, number] })[] {
  return divisions.map((one, i) => ({ ...one, at: one.place ?? [i % perRow, Math.floor(i / perRow)] }))
}

/**
 * A schematic map drawn from data: one tile for each division, shaded by the share of running cases that are overdue, and saying the figures in words.
 * Choosing a city shows its counties; choosing again leads back.
 */
export function DivisionMap({ divisions, organs, chosen, choose }: Map) {
  const { words, say } = useSpeech()
  const own = divisions.find(({ code }) => code === chosen)
  const cities = divisions.filter(({ place }) => place !== undefined)
  const city = own && (own.place ? own : divisions.find(({ code }) => code === own.parent))
  const within = city?.place ? divisions.filter(({ parent }) => parent === city.code) : cities
  const tiles = placed(within)
  const columns = Math.max(1, ...tiles.map(({ at }) => at[0] + 1))
  const rows = Math.max(1, ...tiles.map(({ at }) => at[1] + 1))
  return (
    <figure className="panel map">
      <figcaption>
        <b>{city?.place ? say(city.name) : words.board.map}</b> <span className="quiet">{words.board.mapNote}</span>
      </figcaption>
      {/* biome-ignore lint/a11y/useSemanticElements: the tiles of a drawing are grouped; there is no fieldset inside SVG */}
      <svg viewBox={`0 0 ${columns * (width + gap)} ${rows * (height + gap)}`} role="group" aria-label={words.board.map}>
        {tiles.map((tile) => (
          <Tile key={tile.code} tile={tile} organs={organs} pressed={tile.code === chosen} choose={choose} />
        ))}
      </svg>
      <ul className="map-key" aria-label={words.board.key}>
        {words.board.weights.map((title, weight) => (
          <li key={title}>
            <i className={`weight-${weight}`} aria-hidden="true" /> {title}
          </li>
        ))}
      </ul>
    </figure>
  )
}

interface One extends Pick<Map, 'organs' | 'choose'> {
  readonly tile: Division & { readonly at: readonly [number, number] }
  readonly pressed: boolean
}

function Tile({ tile, organs, pressed, choose }: One) {
  const { words, say } = useSpeech()
  const figures = sumWithin(tile.code, organs)
  const go = () => choose(pressed ? '' : tile.code)
  const name = say(tile.name)
  return (
    // biome-ignore lint/a11y/useSemanticElements: there is no button element inside SVG
    <g
      role="button"
      tabIndex={0}
      aria-pressed={pressed}
      className={`tile weight-${weightOf(figures)}`}
      transform={`translate(${tile.at[0] * (width + gap)} ${tile.at[1] * (height + gap)})`}
      onClick={go}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return
        event.preventDefault()
        go()
      }}
    >
      <rect width={width} height={height} rx={8} />
      <text x={10} y={22} className="tile-name">
        {name.length > 7 ? `${name.slice(0, 6)}…` : name}{' '}
      </text>
      <text x={10} y={44}>
        {words.board.runningShort} {figures.running}{' '}
      </text>
      <text x={10} y={62} className="tile-late">
        {words.board.overdueShort} {figures.overdue} · {words.board.redShort} {figures.red}
      </text>
    </g>
  )
}
