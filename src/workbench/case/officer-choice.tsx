import { useQuery } from '@tanstack/react-query'
import { Checkbox, Skeleton } from 'antd'
import { api } from '../api.ts'
import { TagBox } from '../fields/tag-box.tsx'
import { useMe } from '../shell/session.ts'
import { useSpeech } from '../words/language.tsx'

/** Register of enforcement certificates, whose keys are persons. A catalogue without it asks for the officers' ids instead. */
const certificates = 'certificates'

interface Choosing {
  readonly organ: string
  /** How many officers the act needs, the caller included. */
  readonly needed: number
  readonly chosen: readonly string[]
  readonly choose: (persons: readonly string[]) => void
}

/** Officers of the organ who can act beside the caller, with their certificates. Whether a certificate holds on the day is for the door to say. */
export function OfficerChoice({ organ, needed, chosen, choose }: Choosing) {
  const { words } = useSpeech()
  const me = useMe()
  const read = useQuery({
    queryKey: ['officers', organ],
    queryFn: () => api.readRegister({ register: certificates, where: { organ }, limit: 200 } as Parameters<typeof api.readRegister>[0]),
    retry: false,
  })
  const officers = read.data?.rows.filter((row) => row.key !== me.person) ?? []
  if (read.isPending) return <Skeleton active title={false} />
  if (officers.length === 0) {
    return (
      <div className="question">
        <label htmlFor="officers">{words.act.officers(needed)}</label>
        <TagBox id="officers" value={chosen} give={choose} placeholder={words.field.personHelp} describedBy="officers-notes" />
        <small id="officers-notes" className="because">
          {words.act.officersHelp}
        </small>
      </div>
    )
  }
  const flip = (person: string) => choose(chosen.includes(person) ? chosen.filter((one) => one !== person) : [...chosen, person])
  return (
    <fieldset className="question">
      <legend>{words.act.officers(needed)}</legend>
      <div className="stack">
        {officers.map(({ key, values }) => (
          <Checkbox key={key} checked={chosen.includes(key)} onChange={() => flip(key)}>
            {values['name'] ?? key}{' '}
            <small className="quiet">{[values['number'], values['state'], values['validUntil']].filter(Boolean).join(' · ')}</small>
          </Checkbox>
        ))}
      </div>
    </fieldset>
  )
}
