import { useMutation } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import {
  type Attempt,
  api,
  type DoneView,
  type DraftView,
  type OptionView,
  type RefusalView,
  type SigningView,
  type Target,
} from '../api.ts'
import { failed, mayHaveHappened } from '../failed.ts'
import { answersOfDraft } from '../state/drafts.ts'
import { answersToSend, type Given, missingAnswers, offeredAnswers } from '../state/form-answers.ts'
import { freshKey } from '../state/fresh-key.ts'
import { type Keeping, useKeeping } from './use-keeping.ts'

export interface ActForm {
  readonly given: Given
  readonly give: (name: string, value: unknown) => void
  readonly officers: readonly string[]
  readonly setOfficers: (officers: readonly string[]) => void
  /** How many must sign, the caller included; more than one, and submitting asks the others to sign. */
  readonly signers: number
  /** How many colleagues are still to be chosen, once submitting was tried. */
  readonly tooFew: number
  /** Names of unanswered questions, once submitting was tried. */
  readonly missing: readonly string[]
  /** Why it was refused; of a sheet, what would stand in the way even if everyone signed. */
  readonly refusals: readonly RefusalView[]
  /** The sheet that was proposed and will not do as it stands: submitting again changes it. */
  readonly sheet: SigningView | undefined
  readonly failure: Error | null
  readonly pending: boolean
  readonly keeping: Keeping
  /** Gives up what was typed, and its draft. @returns what brings it back */
  readonly giveUp: () => () => void
  /** Submits what is complete; answers with the questions that are missing. */
  readonly submit: () => readonly string[]
}

const noRefusals: readonly RefusalView[] = []

interface Then {
  readonly organ: string
  /** Answers that were kept when the form was left. */
  readonly draft: DraftView | undefined
  /** Answers to begin with, laid over those offered. */
  readonly given?: Given | undefined
  readonly onDone: (done: DoneView) => void
  /** The others have been asked to sign. */
  readonly onProposed: () => void
  /** Where the act is a look at what is sealed: asks for it with these answers, instead of doing the act. */
  readonly look?: ((answers: Attempt['answers']) => Promise<void>) | undefined
}

/** The state of an act's form: answers, the submission's key, and what came of it. */
export function useActForm(option: OptionView, target: Target, { organ, draft, given: brought, onDone, onProposed, look }: Then): ActForm {
  const fresh = (): Given => ({ ...offeredAnswers(option.form), ...brought })
  const [given, setGiven] = useState<Given>(() => ({
    ...offeredAnswers(option.form),
    ...(draft && answersOfDraft(option.form, draft.answers)),
    ...brought,
  }))
  const keeping = useKeeping({ option, target, organ, off: look !== undefined })
  const latest = useRef(given)
  // Two questions may be answered before the form is drawn again: each goes on from what the other left.
  const change = (next: Given): void => {
    latest.current = next
    setGiven(next)
    keeping.note(next)
  }
  const [officers, setOfficers] = useState<readonly string[]>([])
  const [tried, setTried] = useState(false)
  const [sheet, setSheet] = useState<SigningView>()
  // One key for one submission, kept while its fate is unknown: sending it again cannot do the act twice. A definite no frees it.
  const key = useRef(freshKey())
  const signers = Math.max(option.officers ?? 1, option.signers ?? 1)
  const attempt = useMutation({
    mutationFn: async (): Promise<() => void> => {
      const order = { act: option.act, answers: answersToSend(option.form, given) as Attempt['answers'] }
      if (look) {
        await look(order.answers)
        return () => undefined
      }
      if (signers > 1) {
        const change = sheet && { id: sheet.id }
        const proposed = await api.proposeSigning({ ...change, ...order, ...target, withOfficers: [...officers] })
        return () => (proposed.refusals.length > 0 ? setSheet(proposed) : onProposed())
      }
      const done = await api.act({ ...target, ...order, key: key.current })
      return () => onDone(done)
    },
    onSuccess: (goOn) => {
      keeping.drop()
      goOn()
    },
    onError: (failure) => {
      if (!mayHaveHappened(failure)) key.current = freshKey()
    },
  })
  const missing = missingAnswers(option.form, given)
  const tooFew = Math.max(0, signers - 1 - officers.length)
  return {
    given,
    give: (name, value) => change({ ...latest.current, [name]: value }),
    officers,
    setOfficers,
    signers,
    tooFew: tried ? tooFew : 0,
    missing: tried ? missing : [],
    refusals: attempt.isError ? failed(attempt.error).refusals : (sheet?.refusals ?? noRefusals),
    sheet,
    failure: attempt.isError && failed(attempt.error).refusals.length === 0 ? attempt.error : null,
    pending: attempt.isPending,
    keeping,
    giveUp: () => {
      const before = latest.current
      latest.current = fresh()
      setGiven(latest.current)
      keeping.drop()
      return () => change(before)
    },
    submit: () => {
      setTried(true)
      if (missing.length === 0 && tooFew === 0 && !attempt.isPending) attempt.mutate()
      return missing
    },
  }
}
