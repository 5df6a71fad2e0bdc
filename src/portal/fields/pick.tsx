import type { FC } from 'hono/jsx'

interface PickProps {
  readonly id: string
  readonly type: 'radio' | 'checkbox'
  readonly name: string
  readonly value: string
  readonly title: string
  readonly picked: boolean
  readonly about?: string | undefined
}

/** One large radio button or box to tick, with its label. */
export const Pick: FC<PickProps> = ({ id, type, name, value, title, picked, about }) => (
  <div class="pick">
    <input id={id} type={type} name={name} value={value} checked={picked} aria-describedby={about} />
    <label for={id}>{title}</label>
  </div>
)
