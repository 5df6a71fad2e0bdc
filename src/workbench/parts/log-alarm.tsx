import { useQuery } from '@tanstack/react-query'
import { Alert } from 'antd'
import { api } from '../api.ts'
import { dayInChina, timeInChina } from '../state/beijing-time.ts'
import { useSpeech } from '../words/language.tsx'

/** Says that witnesses of the log claim more than they show, where one does; otherwise nothing. */
export function LogAlarm() {
  const words = useSpeech().words.log
  const read = useQuery({ queryKey: ['checkpoint'], queryFn: api.readCheckpoint })
  const claimed = read.data?.claimed
  if (!claimed) return null
  return (
    <Alert
      type={claimed.quorum ? 'error' : 'warning'}
      showIcon
      title={claimed.quorum ? words.allClaim : words.oneClaims}
      description={
        <>
          <p>{words.means}</p>
          <ul>
            {claimed.claims.map(({ witness, tree, seen, since, times }) => (
              <li key={`${witness} ${tree}`}>{words.claim(witness, seen, `${dayInChina(since)} ${timeInChina(since)}`, times)}</li>
            ))}
          </ul>
        </>
      }
    />
  )
}
