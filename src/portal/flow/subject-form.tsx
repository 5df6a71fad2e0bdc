import type { FC } from 'hono/jsx'
import type { Visit } from '../visit.ts'

/** Which licence it is about. */
export const SubjectForm: FC<{ visit: Visit; base: string; register: string }> = ({ visit, base, register }) => (
  <form class="box" method="get" action={base}>
    <input type="hidden" name="register" value={register} />
    <div class="field">
      <label for="key">{visit.words.apply.subject}</label>
      <p class="hint" id="key-hint">
        {visit.words.apply.subjectHint}
      </p>
      <input id="key" name="key" type="text" maxlength={100} autocomplete="off" aria-describedby="key-hint" />
    </div>
    <button type="submit">{visit.words.apply.subjectGo}</button>
  </form>
)
