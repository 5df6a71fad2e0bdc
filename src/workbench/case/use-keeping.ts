import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { type Attempt, api, type DraftView, type OptionView, type Target } from '../api.ts'
import { draftId, draftsQuery, inTurn } from '../state/drafts.ts'
import { answersToSend, type Given } from '../state/form-answers.ts'

/** Milliseconds without a change after which answers are kept. */
const pause = 800

export interface Keeping {
  /** When the answers as they stand were kept last; RFC 3339. */
  readonly kept: string | undefined
  readonly failed: boolean
  /** Some answers are not kept yet. Read when leaving, so it is asked for and not a value. */
  readonly isUnkept: () => boolean
  /** The answers were changed by the reader. */
  readonly note: (given: Given) => void
  /** There is nothing to keep any more: the act was done, or its answers were given up. */
  readonly drop: () => void
}

interface Form {
  readonly option: OptionView
  readonly target: Target
  readonly organ: string
  /** Nothing is kept of a look at what is sealed. */
  readonly off: boolean
}

/** What the answers belong to, as a draft names it. */
function placeOf({ option, target, organ }: Form) {
  const { item, place, subject } = target.open ?? {}
  const procedure = target.open?.procedure ?? option.procedure
  return {
    id: draftId(option, target),
    procedure,
    act: option.act,
    organ,
    ...(target.case !== undefined && { case: target.case }),
    ...(item !== undefined && { item }),
    ...(place !== undefined && { place }),
    ...(subject && { subject }),
  }
}

/** Keeps what is typed on the server, a moment after typing pauses and when the form is left, so that nothing is lost. */
export function useKeeping(form: Form): Keeping {
  const client = useQueryClient()
  const [state, tell] = useState<{ kept?: string; failed: boolean }>({ failed: false })
  const waiting = useRef<Given | undefined>(undefined)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const latest = useRef(form)
  useEffect(() => {
    latest.current = form
  })
  const put = (change: (before: readonly DraftView[]) => DraftView[]) =>
    client.setQueryData(draftsQuery.queryKey, (before: DraftView[] | undefined) => before && change(before))
  const save = async () => {
    clearTimeout(timer.current)
    const given = waiting.current
    if (given === undefined || latest.current.off) return
    const answers = answersToSend(latest.current.option.form, given) as Attempt['answers']
    try {
      const draft = await inTurn(() => api.saveDraft({ ...placeOf(latest.current), answers }))
      if (waiting.current === given) waiting.current = undefined
      put((before) => [draft, ...before.filter(({ id }) => id !== draft.id)])
      tell({ kept: draft.updated, failed: false })
    } catch {
      tell((before) => ({ ...before, failed: true }))
    }
  }
  const saveNow = useRef(save)
  saveNow.current = save
  useEffect(() => () => void saveNow.current(), [])
  return {
    kept: state.kept,
    failed: state.failed,
    isUnkept: () => waiting.current !== undefined,
    note: (given) => {
      if (form.off) return
      waiting.current = given
      clearTimeout(timer.current)
      timer.current = setTimeout(() => void saveNow.current(), pause)
    },
    drop: () => {
      clearTimeout(timer.current)
      waiting.current = undefined
      tell({ failed: false })
      const id = draftId(form.option, form.target)
      put((before) => before.filter((one) => one.id !== id))
      // There may be none on the server, or it may be gone already: then there is nothing to drop.
      void inTurn(() => api.dropDraft({ id })).catch(() => undefined)
    },
  }
}
