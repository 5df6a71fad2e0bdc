import { useQuery } from '@tanstack/react-query'
import { api, type FieldView, type LikeCasesView } from '../api.ts'
import { Articles } from '../parts/articles.tsx'
import { Day } from '../parts/day.tsx'
import { Failure } from '../parts/failure.tsx'
import { Waiting } from '../parts/waiting.tsx'
import { distanceFrom } from '../state/distance.ts'
import { yuanOf } from '../state/form-answers.ts'
import { useSpeech } from '../words/language.tsx'

export interface Within {
  readonly caseId: string
  readonly act: string
}

interface Shown {
  readonly like: LikeCasesView
  readonly value: unknown
  /** How an amount of this question is written. */
  readonly write: (amount: number) => string
}

/** Before anything is sent: what the amount may be, what was decided in like cases, and how far what is typed lies from both. */
export function LikeCases({ within, field, value }: { readonly within: Within; readonly field: FieldView; readonly value: unknown }) {
  const { words } = useSpeech()
  const asked = { case: within.caseId, act: within.act, field: field.name }
  const like = useQuery({ queryKey: ['case', within.caseId, 'like', within.act, field.name], queryFn: () => api.likeCases(asked) })
  const write = (amount: number): string => (field.kind === 'money' ? `${yuanOf(amount)} ${words.field.yuan}` : String(amount))
  return (
    <section className="like-cases" aria-label={words.like.title}>
      {like.isPending && <Waiting rows={2} />}
      {like.isError && <Failure failure={like.error} retry={like.refetch} />}
      {like.data && (
        <>
          <Bounds like={like.data} value={value} write={write} />
          <Decided like={like.data} value={value} write={write} />
        </>
      )}
    </section>
  )
}

function Bounds({ like, value, write }: Shown) {
  const { words, say } = useSpeech()
  const said = (bound: LikeCasesView['bounds'][number]): string => {
    const { where, by } = distanceFrom(value, bound)
    if (where === undefined) return ''
    return where === 'within' ? words.like.within : words.like[where](write(by))
  }
  return (
    <>
      <b>{words.like.limits}</b>
      <ul aria-live="polite">
        {like.bounds.map((bound, i) => {
          const limits = [
            ...(bound.least === undefined ? [] : [words.like.least(write(bound.least))]),
            ...(bound.most === undefined ? [] : [words.like.most(write(bound.most))]),
            ...bound.missing.map(words.like.missing),
          ]
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: bounds have no id, and a list is never reordered
            <li key={i}>
              {limits.join(words.comma)} <Distance text={said(bound)} wrong={said(bound) !== words.like.within} />
              <small className="because">
                <Articles basis={[bound.basis]} />
              </small>
              {bound.entries.map((entry) => (
                <details key={entry.key}>
                  <summary>
                    {say(entry.register)} {entry.key}
                  </summary>
                  <dl>
                    {entry.says.map(({ ask, shown }) => (
                      <div key={ask.zh}>
                        <dt>{say(ask)}</dt>
                        <dd>{shown}</dd>
                      </div>
                    ))}
                  </dl>
                </details>
              ))}
            </li>
          )
        })}
      </ul>
    </>
  )
}

function Distance({ text, wrong }: { readonly text: string; readonly wrong: boolean }) {
  return text ? <strong className={wrong ? 'distance wrong' : 'distance'}>{text}</strong> : null
}

function Decided({ like: { cases, median }, value, write }: Shown) {
  const { words, say } = useSpeech()
  if (cases.length === 0 || median === undefined) return <p className="quiet">{words.like.none}</p>
  const off = typeof value === 'number' ? value - median : undefined
  const distance =
    off === undefined ? '' : off === 0 ? words.like.same : off > 0 ? words.like.more(write(off)) : words.like.less(write(-off))
  return (
    <details>
      <summary>
        {words.like.cases(cases.length)} · {words.like.median} {write(median)} <Distance text={distance} wrong={false} />
      </summary>
      <ul>
        {cases.map((one) => (
          <li key={one.number}>
            <b>{write(one.amount)}</b> {one.entries.join(words.comma)} · {one.number} · {say(one.organ.name)}
            {one.day && (
              <>
                {' '}
                · <Day day={one.day} bare />
              </>
            )}
          </li>
        ))}
      </ul>
    </details>
  )
}
