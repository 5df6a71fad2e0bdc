import type { RefusalView } from '../api.ts'
import { Articles } from '../parts/articles.tsx'
import { CitedText } from '../parts/cited-text.tsx'
import { useSpeech } from '../words/language.tsx'

const checks: Readonly<Record<RefusalView['check'], { readonly zh: string; readonly en: string }>> = {
  power: { zh: '权力', en: 'Power' },
  basis: { zh: '依据', en: 'Basis' },
  person: { zh: '资格', en: 'Person' },
  procedure: { zh: '程序', en: 'Procedure' },
  content: { zh: '内容', en: 'Content' },
}

/** Everything that stands in the way, together: what fails, on which article, and who can cure it and how. */
export function RefusalList({ refusals, day }: { readonly refusals: readonly RefusalView[]; readonly day?: string }) {
  const { words, say } = useSpeech()
  return (
    <ol className="refusals">
      {refusals.map((refusal, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: refusals have no id, and a list is never reordered
        <li key={`${refusal.code} ${refusal.field ?? ''} ${i}`}>
          <p>
            <span className="check">{say(checks[refusal.check])}</span>
            <CitedText text={say(refusal.says)} {...(day && { day })} />
          </p>
          <dl>
            {refusal.basis.length > 0 && (
              <div>
                <dt>{words.case.basis}</dt>
                <dd>
                  <Articles basis={refusal.basis} />
                </dd>
              </div>
            )}
            {say(refusal.cure) && (
              <div className="cure">
                <dt>{words.case.cure}</dt>
                <dd>{say(refusal.cure)}</dd>
              </div>
            )}
          </dl>
        </li>
      ))}
    </ol>
  )
}
