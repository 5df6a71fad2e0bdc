import type { FC } from 'hono/jsx'
import type { Visit } from '../visit.ts'

interface UploadProps {
  readonly visit: Visit
  /** Name of the control. */
  readonly name: string
  /** SHA-256 of the file sent before. */
  readonly sent?: string | undefined
  readonly about?: string | undefined
}

/** Choose a file; what was sent before can be looked at, replaced or taken out. Works as a plain multipart form. */
export const UploadControl: FC<UploadProps> = ({ visit, name, sent, about }) => {
  const w = visit.words.form
  return (
    <>
      {sent && (
        <>
          <p>
            <span class="tag ok">{w.uploaded}</span> <a href={`/files/${sent}`}>{w.look}</a>{' '}
            <span class="soft small code">{w.fingerprint(sent.slice(0, 12))}</span>
          </p>
          <input type="hidden" name={name} value={sent} />
          <div class="pick">
            <input id={`${name}.drop`} type="checkbox" name={`${name}.drop`} value="on" />
            <label for={`${name}.drop`}>{w.drop}</label>
          </div>
        </>
      )}
      <input id={name} name={name} type="file" accept=".pdf,.jpg,.jpeg,.png,.docx,.ofd,.zip" aria-describedby={about} />
    </>
  )
}
