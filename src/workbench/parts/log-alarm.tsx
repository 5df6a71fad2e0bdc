import { useQuery } from '@tanstack/react-query'
import { Alert } from 'antd'
import { api } from '../api.ts'
import { dayInChina, timeInChina } from '../state/beijing-time.ts'
import { useSpeech } from '../words/language.tsx'

const instant = (at: string): string => `${dayInChina(at)} ${timeInChina(at)}`

/** Says that witnesses of the log claim more than they show, or have not cosigned for a while, where that is so; otherwise nothing. */
export function LogAlarm() {
  const words = useSpeech().words.log
  const read = useQuery({ queryKey: ['checkpoint'], queryFn: api.readCheckpoint })
  const { claimed, awaited } = read.data ?? {}
  if (!claimed && !awaited) return null
  return (
    <div className="stack">
      {claimed && (
        <Alert
          type={claimed.quorum ? 'error' : 'warning'}
          showIcon
          title={claimed.quorum ? words.allClaim : words.oneClaims}
          description={
            <>
              <p>{words.means}</p>
              <ul>
                {claimed.claims.map(({ witness, tree, seen, since, times }) => (
                  <li key={`${witness} ${tree}`}>{words.claim(witness, seen, instant(since), times)}</li>
                ))}
              </ul>
            </>
          }
        />
      )}
      {awaited && (
        <Alert
          type="warning"
          showIcon
          title={words.awaited}
          description={<p>{words.awaitedSince(instant(awaited.since), awaited.size, awaited.witnesses)}</p>}
        />
      )}
    </div>
  )
}
