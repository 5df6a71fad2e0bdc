import type { Child, FC } from 'hono/jsx'
import type { PeriodLaw } from '../../operations/periods/period-views.ts'
import type { FormError } from '../page/error-summary.tsx'
import { say, type Visit } from '../visit.ts'
import { pauseRows, type TypedPeriod } from './period-query.ts'

interface FormProps {
  readonly visit: Visit
  readonly typed: TypedPeriod
  readonly laws: readonly PeriodLaw[]
  readonly errors: readonly FormError[]
}

/** A question with its label, hint and message. `group`: several controls under one legend. */
export const Asked: FC<{
  visit: Visit
  id: string
  label: string
  hint?: string
  errors: readonly FormError[]
  ids?: readonly string[]
  group?: true
  children?: Child
}> = ({ visit, id, label, hint, errors, ids = [id], group, children }) => {
  const wrong = errors.find((error) => ids.includes(error.id ?? ''))
  const inside = (
    <>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {wrong && (
        <p class="message" id={`${id}-error`}>
          <span class="hidden">{visit.words.errors.prefix}</span>
          {say(visit, wrong.says)}
        </p>
      )}
      {children}
    </>
  )
  const style = wrong ? 'field wrong' : 'field'
  return group ? (
    <fieldset class={style} aria-describedby={wrong ? `${id}-error` : hint ? `${id}-hint` : undefined}>
      <legend>{label}</legend>
      {inside}
    </fieldset>
  ) : (
    <div class={style}>
      <label for={id}>{label}</label>
      {inside}
    </div>
  )
}

/** One line to type into. */
export const Line: FC<{ id: string; typed: TypedPeriod; style?: string; numeric?: boolean; about?: string; label?: string }> = (props) => (
  <input
    id={props.id}
    name={props.id}
    type="text"
    class={props.style ?? 'w12'}
    value={props.typed[props.id] ?? ''}
    maxlength={20}
    autocomplete="off"
    inputmode={props.numeric ? 'numeric' : undefined}
    aria-describedby={props.about}
    aria-label={props.label}
  />
)

/** One of several, each in words. */
const Radios: FC<{ name: string; value: string; options: readonly (readonly [value: string, title: string])[] }> = ({
  name,
  value,
  options,
}) => (
  <>
    {options.map(([option, title]) => (
      <div class="pick">
        <input type="radio" id={`${name}-${option}`} name={name} value={option} checked={option === value} />
        <label for={`${name}-${option}`}>{title}</label>
      </div>
    ))}
  </>
)

/** Year, month and day, under names that begin with `id`. */
const DayParts: FC<{ visit: Visit; id: string; typed: TypedPeriod; about?: string }> = ({ visit, id, typed, about }) => (
  <div class="dates">
    {(['year', 'month', 'day'] as const).map((part, i) => (
      <div>
        <label for={`${id}.${part}`}>{visit.words.form[part]}</label>
        <Line id={`${id}.${part}`} typed={typed} style={i === 0 ? 'w4' : 'w2'} numeric {...(i === 0 && about && { about })} />
      </div>
    ))}
  </div>
)

/** The stretches that are not counted, one row each, and a row to spare. */
const Pauses: FC<{ visit: Visit; typed: TypedPeriod }> = ({ visit, typed }) => {
  const w = visit.words.periods
  const used = Object.keys(typed).filter((name) => /^pause\d+\.from$/.test(name) && typed[name] !== '').length
  return (
    <>
      {Array.from({ length: Math.max(pauseRows, used + 1) }, (_, i) => (
        <fieldset class="dates">
          <legend class="hidden">{w.pause(i + 1)}</legend>
          {(['from', 'to'] as const).map((part) => (
            <div>
              <label for={`pause${i + 1}.${part}`}>{w[part]}</label>
              <Line id={`pause${i + 1}.${part}`} typed={typed} about="pauses-hint" />
            </div>
          ))}
        </fieldset>
      ))}
    </>
  )
}

const lawTitle = (visit: Visit, { title, workdays, restRuns }: PeriodLaw): string =>
  `${say(visit, title)}${workdays && !restRuns ? (visit.lang === 'zh' ? `（${say(visit, workdays.says)}）` : ` (${say(visit, workdays.says)})`) : ''}`

const Which: FC<FormProps> = ({ visit, typed, laws, errors }) => {
  const w = visit.words.periods
  const known = laws.some(({ law }) => law === typed['law'])
  const other = typed['law'] && !known ? visit.platform.library.get(typed['law']) : undefined
  return (
    <>
      <Asked visit={visit} id="law" label={w.law} hint={w.lawHint} errors={errors}>
        <select id="law" name="law" aria-describedby="law-hint">
          <option value="">{w.otherLaw}</option>
          {other && (
            <option value={other.id} selected>
              {visit.lang === 'zh' ? other.short : other.title.en}
            </option>
          )}
          {laws.map((law) => (
            <option value={law.law} selected={law.law === typed['law']}>
              {lawTitle(visit, law)}
            </option>
          ))}
        </select>
      </Asked>
      <Asked visit={visit} id="whose" label={w.whose} hint={w.whoseHint} errors={errors} group>
        <Radios
          name="whose"
          value={typed['whose'] ?? 'party'}
          options={[
            ['party', w.party],
            ['organ', w.organ],
          ]}
        />
      </Asked>
    </>
  )
}

const More: FC<FormProps> = ({ visit, typed, errors }) => {
  const w = visit.words.periods
  const used =
    ['pause1.from', 'extension.count', 'sent', 'lastDay', 'post'].some((name) => typed[name]) || (typed['how'] ?? 'after') !== 'after'
  const wrong = errors.some(({ id }) => id && /^(pause|extension|sent)/.test(id))
  return (
    <details open={used || wrong}>
      <summary>{w.more}</summary>
      <div>
        <Asked visit={visit} id="how" label={w.direction} errors={errors} group>
          <Radios name="how" value={typed['how'] ?? 'after'} options={Object.entries(w.directions)} />
        </Asked>
        <Asked visit={visit} id="pauses" label={w.pauses} hint={w.pausesHint} errors={errors} ids={['pause1.from']} group>
          <Pauses visit={visit} typed={typed} />
        </Asked>
        <Asked visit={visit} id="extension.count" label={w.extension} hint={w.extensionHint} errors={errors}>
          <div class="unit">
            <Line id="extension.count" typed={typed} style="w4" numeric about="extension.count-hint" />
            <select name="extension.unit" aria-label={w.extension} class="w12">
              {Object.entries(w.unitShort).map(([unit, title]) => (
                <option value={unit} selected={unit === typed['extension.unit']}>
                  {title}
                </option>
              ))}
            </select>
          </div>
          {typed['extensions']?.includes(',') && <input type="hidden" name="extensions" value={typed['extensions']} />}
        </Asked>
        <Asked visit={visit} id="lastDay" label={w.lastDay} errors={errors}>
          <select id="lastDay" name="lastDay" class="w22">
            {Object.entries(w.lastDays).map(([value, title]) => (
              <option value={value} selected={value === (typed['lastDay'] ?? '')}>
                {title}
              </option>
            ))}
          </select>
        </Asked>
        <Asked visit={visit} id="sent" label={w.sent} hint={w.dayHint} errors={errors}>
          <Line id="sent" typed={typed} about="sent-hint" />
        </Asked>
        <div class="pick">
          <input type="checkbox" id="post" name="post" value="true" checked={typed['post'] === 'true'} />
          <label for="post">{w.post}</label>
        </div>
      </div>
    </details>
  )
}

/** The questions in plain words. It is sent as an address, so that the answer can be kept and passed on. */
export const PeriodForm: FC<FormProps> = (props) => {
  const { visit, typed, errors } = props
  const w = visit.words.periods
  return (
    <form method="get" action="/periods" novalidate>
      <Asked visit={visit} id="start" label={w.start} hint={w.startHint} errors={errors} ids={['start.year']} group>
        <DayParts visit={visit} id="start" typed={typed} about="start-hint" />
      </Asked>
      <Asked visit={visit} id="count" label={w.count} hint={w.countHint} errors={errors}>
        <Line id="count" typed={typed} style="w4" numeric about="count-hint" />
      </Asked>
      <Asked visit={visit} id="unit" label={w.unit} errors={errors} ids={['unit-workday', 'unit-hour']} group>
        <Radios name="unit" value={typed['unit'] ?? ''} options={Object.entries(w.units)} />
      </Asked>
      <Asked visit={visit} id="time" label={w.time} hint={w.timeHint} errors={errors}>
        <Line id="time" typed={typed} style="w4" about="time-hint" />
      </Asked>
      <Which {...props} />
      <More {...props} />
      <p class="row">
        <button type="submit">{w.button}</button>
      </p>
    </form>
  )
}
