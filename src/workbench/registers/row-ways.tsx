import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useNavigate } from 'react-router'
import type { RowView } from '../api.ts'
import { Failure } from '../parts/failure.tsx'
import { rowQuery } from '../state/queries.ts'
import { useSpeech } from '../words/language.tsx'

type Way = RowView['writings'][number]

export const rowPath = (register: string, key: string): string =>
  `/registers/${encodeURIComponent(register)}/rows/${encodeURIComponent(key)}`

function wayPath({ procedure, act, about }: Way, register: string, key: string): string {
  const query = new URLSearchParams({ procedure: procedure.id, act, ...(about && { register, key }) })
  return `/open?${query}`
}

/** The acts by which a row is entered, changed or ended, each opening its form with what stands in the row. */
export function RowWays({ ways, register, rowKey }: { readonly ways: readonly Way[]; readonly register: string; readonly rowKey: string }) {
  const { words, say } = useSpeech()
  const navigate = useNavigate()
  if (ways.length === 0) return null
  return (
    <p className="row-of-buttons">
      {ways.map((way) => (
        <Button
          key={`${way.procedure.id} ${way.act} ${way.change}`}
          type={way.change === 'end' ? 'default' : 'primary'}
          onClick={() => navigate(wayPath(way, register, rowKey), { state: { given: way.answers } })}
        >
          {words.registers.ways[way.change]}
          {words.colon}
          {say(way.procedure.title)} · {say(way.title)}
        </Button>
      ))}
    </p>
  )
}

/** How a row is entered, for who may. */
export function EnterRow({ register }: { readonly register: string }) {
  const read = useQuery(rowQuery(register, undefined))
  if (read.isError) return <Failure failure={read.error} retry={read.refetch} />
  return <RowWays ways={read.data?.writings ?? []} register={register} rowKey="" />
}
