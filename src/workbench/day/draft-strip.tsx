import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { Link } from 'react-router'
import { type Attempt, api, type DraftView } from '../api.ts'
import { dayInChina, timeInChina } from '../state/beijing-time.ts'
import { draftsQuery } from '../state/drafts.ts'
import { useSpeech } from '../words/language.tsx'

/** Where a draft goes on. */
function addressOf({ case: of, act, procedure, organ, item, subject }: DraftView): string {
  if (of !== undefined) return `/cases/${encodeURIComponent(of)}/acts/${encodeURIComponent(act)}`
  const asked = { procedure, organ, ...(item && { item }), ...(subject && { register: subject.register, key: subject.key }) }
  return `/open?${new URLSearchParams(asked)}`
}

/** Forms that were begun and not submitted, wherever they were left. */
export function DraftStrip() {
  const { words, say } = useSpeech()
  const client = useQueryClient()
  const read = useQuery(draftsQuery)
  const again = () => client.invalidateQueries({ queryKey: draftsQuery.queryKey })
  const drop = useMutation({ mutationFn: ({ id }: DraftView) => api.dropDraft({ id }), onSuccess: again })
  const undo = useMutation({
    mutationFn: ({ answers, title: _, about: __, updated: ___, ...of }: DraftView) =>
      api.saveDraft({ ...of, answers: answers as Attempt['answers'] }),
    onSuccess: () => {
      drop.reset()
      return again()
    },
  })
  const drafts = read.data ?? []
  const nameOf = (draft: DraftView): string => [draft.title ? say(draft.title) : draft.act, draft.about ?? words.draft.opening].join(' · ')
  if (drafts.length === 0 && !drop.isSuccess) return null
  return (
    <section className="draft-strip" aria-labelledby="drafts">
      <h2 id="drafts">{words.draft.mine}</h2>
      <p className="quiet">{words.draft.lead}</p>
      {drop.isSuccess && (
        <p role="status">
          {words.draft.dropped(nameOf(drop.variables))}{' '}
          <Button type="link" size="small" onClick={() => undo.mutate(drop.variables)}>
            {words.undo}
          </Button>
        </p>
      )}
      <ul className="panel rows">
        {drafts.map((draft) => (
          <li key={draft.id}>
            <Link to={addressOf(draft)}>{nameOf(draft)}</Link>
            <small className="quiet">
              {dayInChina(draft.updated)} {timeInChina(draft.updated)}
            </small>
            <Button size="small" type="text" aria-label={words.draft.drop(nameOf(draft))} onClick={() => drop.mutate(draft)}>
              {words.draft.giveUp}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
