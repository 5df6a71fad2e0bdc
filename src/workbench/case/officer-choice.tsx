import { useQuery } from '@tanstack/react-query'
import { Checkbox, Skeleton } from 'antd'
import { api } from '../api.ts'
import { failed } from '../failed.ts'
import { TagBox } from '../fields/tag-box.tsx'
import { Failure } from '../parts/failure.tsx'
import { useMe } from '../shell/session.ts'
import { useSpeech } from '../words/language.tsx'

/** Registers of certificates, whose keys are persons, and of posts. A catalogue without them asks for the persons' ids instead. */
const certificates = 'certificates'
const posts = 'posts'

interface Choosing {
  readonly organ: string
  /** How many must sign, the caller included. */
  readonly needed: number
  /** Whether each of them needs a certificate. */
  readonly certified: boolean
  readonly chosen: readonly string[]
  readonly choose: (persons: readonly string[]) => void
}

/** Colleagues of the organ who can be asked to sign, with their certificates. Whether a certificate holds on the day is for the door to say. */
export function OfficerChoice({ organ, needed, certified, chosen, choose }: Choosing) {
  const { words } = useSpeech()
  const me = useMe()
  const read = useQuery({
    queryKey: ['officers', organ, certified],
    queryFn: () =>
      api.readRegister({
        register: certified ? certificates : posts,
        where: { organ },
        limit: 200,
      } as Parameters<typeof api.readRegister>[0]),
  })
  const title = certified ? words.signing.officers(needed) : words.signing.signers(needed)
  const rows = read.data?.rows.map(({ key, values }) => ({ person: certified ? key : (values['person'] ?? key), values })) ?? []
  const officers = [...new Map(rows.map((row) => [row.person, row])).values()].filter((row) => row.person !== me.person)
  if (read.isPending) return <Skeleton active title={false} />
  // Only a catalogue without the register has no list to choose from; one that could not be read now is asked for again.
  if (read.isError && failed(read.error).status !== 404) return <Failure failure={read.error} retry={read.refetch} />
  if (officers.length === 0) {
    return (
      <div className="question">
        <label htmlFor="officers">{title}</label>
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
      <legend>{title}</legend>
      <div className="stack">
        {officers.map(({ person, values }) => (
          <Checkbox key={person} checked={chosen.includes(person)} onChange={() => flip(person)}>
            {values['name'] ?? person}{' '}
            <small className="quiet">
              {[values['number'], values['state'], values['validUntil'], values['post']].filter(Boolean).join(' · ')}
            </small>
          </Checkbox>
        ))}
      </div>
    </fieldset>
  )
}
