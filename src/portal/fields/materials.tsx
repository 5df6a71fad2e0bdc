import { Basis } from '../page/legal.tsx'
import { say } from '../visit.ts'
import type { PortalField } from './portal-field.ts'
import { UploadControl } from './upload-control.tsx'

/** One upload for each material that the guide lists, each with the provision on which it may be asked. */
export const materials: PortalField = {
  grouped: true,
  alone: true,
  uploads: true,
  Control: ({ visit, name, typed, about, item }) => (
    <>
      <p class="hint" id={`${name}-rules`}>
        {visit.words.form.fileRules}
      </p>
      {(item?.materials ?? []).length === 0 && <p>{visit.words.form.noMaterials}</p>}
      {(item?.materials ?? []).map(({ id, title, because, optional }) => (
        <div class="box">
          <label for={`${name}.${id}`}>
            {say(visit, title)}
            {optional ? visit.words.form.optional : ''}
          </label>
          <Basis visit={visit} of={[because]} />
          <UploadControl visit={visit} name={`${name}.${id}`} sent={typed[id]} about={[about, `${name}-rules`].filter(Boolean).join(' ')} />
        </div>
      ))}
    </>
  ),
  read: (typed) => {
    const sent = Object.entries(typed).filter(([id, hash]) => id !== '' && /^[0-9a-f]{64}$/.test(hash))
    return sent.length === 0 ? {} : { answer: Object.fromEntries(sent) }
  },
  write: (answer) => (typeof answer === 'object' && !Array.isArray(answer) ? { ...(answer as Readonly<Record<string, string>>) } : {}),
  first: (_field, item) => item?.materials[0]?.id ?? '',
}
