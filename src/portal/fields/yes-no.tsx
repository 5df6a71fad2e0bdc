import { Pick } from './pick.tsx'
import { one, type PortalField } from './portal-field.ts'

export const yesNo: PortalField = {
  grouped: true,
  Control: ({ visit, name, typed, about }) => (
    <>
      <Pick id={name} type="radio" name={name} value="yes" title={visit.words.form.yes} picked={one(typed) === 'yes'} about={about} />
      <Pick id={`${name}.no`} type="radio" name={name} value="no" title={visit.words.form.no} picked={one(typed) === 'no'} />
    </>
  ),
  read: (typed) => (one(typed) === '' ? {} : { answer: one(typed) === 'yes' }),
  write: (answer) => ({ '': answer === true ? 'yes' : 'no' }),
}
