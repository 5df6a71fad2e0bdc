import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Input } from 'antd'
import { useId, useState } from 'react'
import { Link } from 'react-router'
import { api, type CurrentVersion } from '../api.ts'
import { EmptyState } from '../parts/empty-state.tsx'
import { Failure } from '../parts/failure.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { Waiting } from '../parts/waiting.tsx'
import { holdsPost, useMe } from '../shell/session.ts'
import { freshKey } from '../state/fresh-key.ts'
import { versionsQuery } from '../state/queries.ts'
import { useSpeech } from '../words/language.tsx'

/** Declarations that are not the published version: the keeper proposes each, and has it proved. */
export function VersionsPage() {
  const { words } = useSpeech()
  const me = useMe()
  const versions = useQuery(versionsQuery)
  const waiting = versions.data?.filter(({ inForce }) => !inForce) ?? []
  return (
    <>
      <PageHead title={words.versions.title} lead={words.versions.lead} />
      {versions.isPending && <Waiting rows={6} />}
      {versions.isError && <Failure failure={versions.error} retry={versions.refetch} />}
      {versions.data && waiting.length === 0 && <EmptyState title={words.versions.none} body={words.versions.noneBody} />}
      {waiting.map((version) => (
        <Version key={version.id} version={version} mayPropose={holdsPost(me, 'catalogue-keeper')} />
      ))}
    </>
  )
}

const short = (hash: string): string => hash.slice(0, 16)

function Version({ version, mayPropose }: { readonly version: CurrentVersion; readonly mayPropose: boolean }) {
  const { words, say } = useSpeech()
  const { id, title, declared, published } = version
  return (
    <article className="panel side change">
      <h2>
        {say(title)} <span className="mark-plain">{words.versions.waiting}</span>
      </h2>
      <dl className="facts wide">
        <div>
          <dt>{words.versions.declared}</dt>
          <dd>
            <code title={declared}>{short(declared)}</code>
          </dd>
        </div>
        <div>
          <dt>{words.versions.published}</dt>
          <dd>{published === undefined ? words.versions.never : <code title={published}>{short(published)}</code>}</dd>
        </div>
      </dl>
      {mayPropose ? <Proposal id={id} /> : <p className="quiet">{words.versions.forKeeper}</p>}
      <p>
        <a href={`/procedures/${id}#versions`}>{words.versions.report}</a>
      </p>
    </article>
  )
}

function Proposal({ id }: { readonly id: string }) {
  const { words } = useSpeech()
  const client = useQueryClient()
  const organ = useMe().posts.find(({ post }) => post === 'catalogue-keeper')?.organ.id ?? ''
  const [changes, setChanges] = useState('')
  const [key] = useState(freshKey)
  const [empty, setEmpty] = useState(false)
  const field = useId()
  const proposal = useMutation({
    mutationFn: () => api.proposeVersion({ key, id, organ, changes }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['tasks'] }),
  })
  if (proposal.data)
    return (
      <p>
        <Link to={`/cases/${proposal.data.case}`}>{words.versions.proposed}</Link>
      </p>
    )
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        setEmpty(changes.trim() === '')
        if (changes.trim() !== '') proposal.mutate()
      }}
    >
      <label htmlFor={field}>{words.versions.changes}</label>
      <Input.TextArea
        id={field}
        rows={3}
        value={changes}
        aria-invalid={empty}
        aria-describedby={empty ? `${field}-empty` : undefined}
        onChange={(event) => setChanges(event.target.value)}
      />
      {empty && <Alert id={`${field}-empty`} type="error" role="alert" title={words.versions.fill} />}
      {proposal.isError && <Failure failure={proposal.error} retry={() => proposal.mutate()} />}
      <div>
        <Button type="primary" htmlType="submit" loading={proposal.isPending}>
          {words.versions.propose}
        </Button>{' '}
        <output>{proposal.isPending && words.versions.proving}</output>
      </div>
    </form>
  )
}
