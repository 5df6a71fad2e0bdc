import type { Pool } from 'pg'
import { plainTitle } from '../../kernel/law/text/law-text.ts'
import type { LocalDate } from '../../kernel/time/local-date.ts'

/** What may be meant by the beginning that was typed: a text by one of its names, or a word of the texts. */
export interface Suggestion {
  readonly text: string
  readonly kind: 'title' | 'short' | 'former' | 'word'
  /** Id of the text; absent for a word. */
  readonly law?: string
}

type Row = { text: string; kind: Suggestion['kind']; law: string | null }

const literally = (typed: string): string => typed.replace(/[\\%_]/g, (sign) => `\\${sign}`)

/**
 * Names that begin with what was typed, then names that hold it further on (处罚法 → 行政处罚法), then names that hold its characters in that
 * order (道交法 → 道路交通安全法), most cited first; where few are found, words of the texts. 中华人民共和国 before a name is passed over.
 * @param typed characters only, as `runsOf` gives them
 */
export async function suggestLaws(
  pool: Pool,
  region: string,
  typed: string,
  asked: { day: LocalDate; limit: number },
): Promise<Suggestion[]> {
  const letters = plainTitle(typed)
  if (letters === '') return []
  const loosely = [...letters].map(literally).join('%')
  const found = await pool.query<Row>(
    `select text, kind, law from (
       (select distinct on (l.id) n.name as text, n.kind, l.id as law, case when n.name like $2 then 0 when n.kind = 'former' then 3 when strpos(n.name, $7) > 0 then 1 else 2 end as place,
          ln(1 + l.cited) - 0.05 * length(n.name) as fit
        from law_search_name n join law_search_law l on l.region = $1 and l.law = n.law
        where n.region = $1 and (n.name like $3 and left(n.name, 1) = $4 or length($7) > 1 and strpos(n.name, $7) > 0) and l.valid_from <= $5 and (l.valid_to is null or l.valid_to > $5)
        order by l.id, place, length(n.name), n.name)
       union all
       (select word, 'word', null, 4, ln(articles) from law_search_word where region = $1 and word >= $7 and word < $7 || chr(1114111) and length(word) > 1 order by articles desc, word limit $6)
     ) named order by place, fit desc, text limit $6`,
    [region, `${literally(letters)}%`, `${loosely}%`, letters.slice(0, 1), asked.day, asked.limit, letters],
  )
  return found.rows.map(({ text, kind, law }) => ({ text, kind, ...(law !== null && { law }) }))
}
