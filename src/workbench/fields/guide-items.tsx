import { Checkbox } from 'antd'
import { Articles } from '../parts/articles.tsx'
import { useSpeech } from '../words/language.tsx'
import { toggled } from './choices.tsx'
import { type FieldProps, listOf, type StaffField } from './staff-field.ts'

/** Materials named out of the guide, for example those that are missing. */
function GuideItems({ id, value, give, item }: FieldProps) {
  const { words, say } = useSpeech()
  const chosen = listOf(value)
  if (!item?.materials.length) return <p className="quiet">{words.field.guideNone}</p>
  const all = item.materials.map((material) => material.id)
  return (
    <div className="stack">
      {item.materials.map((material, i) => (
        <Checkbox
          key={material.id}
          {...(i === 0 && { id })}
          checked={chosen.includes(material.id)}
          onChange={() => {
            const next = toggled(chosen, material.id, all)
            give(next.length === 0 ? undefined : next)
          }}
        >
          {say(material.title)}{' '}
          <small className="quiet">
            <Articles basis={[material.because]} />
          </small>
        </Checkbox>
      ))}
    </div>
  )
}

export const guideItems: StaffField = { Input: GuideItems, group: true }
