import CalendarOutlined from '@ant-design/icons/CalendarOutlined'
import ClockCircleOutlined from '@ant-design/icons/ClockCircleOutlined'
import ExclamationCircleFilled from '@ant-design/icons/ExclamationCircleFilled'
import PauseCircleOutlined from '@ant-design/icons/PauseCircleOutlined'
import WarningFilled from '@ant-design/icons/WarningFilled'
import { type Due, daysLeftWords, type Nearness, nearness } from '../words/days-left.ts'
import { useSpeech } from '../words/language.tsx'

const signs: Readonly<Record<Nearness, typeof CalendarOutlined>> = {
  late: ExclamationCircleFilled,
  today: WarningFilled,
  soon: ClockCircleOutlined,
  later: CalendarOutlined,
  none: CalendarOutlined,
}

/** How long is left: in words, with a sign, and in colour. */
export function DueTag({ due }: { readonly due: Due }) {
  const { words } = useSpeech()
  const near = nearness(due)
  const Sign = due.paused === undefined ? signs[near] : PauseCircleOutlined
  return (
    <span className={`due due-${due.paused === undefined ? near : 'none'}`}>
      <Sign aria-hidden="true" /> {daysLeftWords(due, words.days)}
    </span>
  )
}
