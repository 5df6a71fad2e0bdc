import { one, type PortalField } from './portal-field.ts'
import { UploadControl } from './upload-control.tsx'

export const file: PortalField = {
  uploads: true,
  Control: ({ visit, name, typed, about }) => (
    <>
      <p class="hint">{visit.words.form.fileRules}</p>
      <UploadControl visit={visit} name={name} sent={one(typed)} about={about} />
    </>
  ),
  read: (typed) => (one(typed) === '' ? {} : { answer: one(typed) }),
  write: (answer) => ({ '': String(answer) }),
}
