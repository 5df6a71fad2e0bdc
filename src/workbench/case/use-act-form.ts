import { useMutation } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { type Attempt, api, type DoneView, type OptionView, type RefusalView, type Target } from '../api.ts'
import { failed, mayHaveHappened } from '../failed.ts'
import { answersToSend, type Given, missingAnswers, offeredAnswers } from '../state/form-answers.ts'
import { freshKey } from '../state/fresh-key.ts'

export interface ActForm {
  readonly given: Given
  readonly give: (name: string, value: unknown) => void
  readonly officers: readonly string[]
  readonly setOfficers: (officers: readonly string[]) => void
  /** Names of unanswered questions, once submitting was tried. */
  readonly missing: readonly string[]
  readonly refusals: readonly RefusalView[]
  readonly failure: Error | null
  readonly pending: boolean
  /** Something was typed that is not submitted. Read when leaving, so it is asked for and not a value. */
  readonly isUnsaved: () => boolean
  /** Submits what is complete; answers with the questions that are missing. */
  readonly submit: () => readonly string[]
}

const noRefusals: readonly RefusalView[] = []

/** The state of an act's form: answers, the submission's key, and what came of it. */
export function useActForm(option: OptionView, target: Target, onDone: (done: DoneView) => void): ActForm {
  const [given, setGiven] = useState<Given>(() => offeredAnswers(option.form))
  const [officers, setOfficers] = useState<readonly string[]>([])
  const [tried, setTried] = useState(false)
  // One key for one submission, kept while its fate is unknown: sending it again cannot do the act twice. A definite no frees it.
  const key = useRef(freshKey())
  const unsaved = useRef(false)
  const attempt = useMutation({
    mutationFn: () =>
      api.act({
        ...target,
        key: key.current,
        act: option.act,
        answers: answersToSend(option.form, given) as Attempt['answers'],
        ...(officers.length > 0 && { withOfficers: [...officers] }),
      }),
    onSuccess: (done) => {
      unsaved.current = false
      onDone(done)
    },
    onError: (failure) => {
      if (!mayHaveHappened(failure)) key.current = freshKey()
    },
  })
  const missing = missingAnswers(option.form, given)
  return {
    given,
    give: (name, value) => {
      unsaved.current = true
      setGiven((before) => ({ ...before, [name]: value }))
    },
    officers,
    setOfficers: (next) => {
      unsaved.current = true
      setOfficers(next)
    },
    missing: tried ? missing : [],
    refusals: attempt.isError ? failed(attempt.error).refusals : noRefusals,
    failure: attempt.isError && failed(attempt.error).refusals.length === 0 ? attempt.error : null,
    pending: attempt.isPending,
    isUnsaved: () => unsaved.current,
    submit: () => {
      setTried(true)
      if (missing.length === 0 && !attempt.isPending) attempt.mutate()
      return missing
    },
  }
}
