import { Articles } from '../parts/articles.tsx'
import { useSpeech } from '../words/language.tsx'
import { type FieldProps, recordOf, type StaffField } from './staff-field.ts'
import { UploadBox } from './upload-box.tsx'

/** One box for each material of the guide. What the guide does not list cannot be asked for, so there is no other box. */
function Materials({ id, value, give, describedBy, item }: FieldProps) {
  const { words, say } = useSpeech()
  const given = recordOf(value)
  const set = (material: string, sha256: string | undefined) => {
    const { [material]: _dropped, ...rest } = given
    const next = sha256 === undefined ? rest : { ...rest, [material]: sha256 }
    give(Object.keys(next).length === 0 ? undefined : next)
  }
  if (!item?.materials.length) return <p className="quiet">{words.field.guideNone}</p>
  return (
    <ul className="materials">
      {item.materials.map((material, i) => (
        <li key={material.id}>
          <b>
            {say(material.title)}
            {material.optional && words.optional}
          </b>
          <small className="quiet">
            <Articles basis={[material.because]} />
          </small>
          <UploadBox
            id={i === 0 ? id : `${id}-${i}`}
            sha256={given[material.id] ?? ''}
            describedBy={describedBy}
            title={say(material.title)}
            give={(sha256) => set(material.id, sha256)}
          />
        </li>
      ))}
    </ul>
  )
}

export const materials: StaffField = { Input: Materials, group: true }
