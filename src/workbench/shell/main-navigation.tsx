import AlertOutlined from '@ant-design/icons/AlertOutlined'
import BranchesOutlined from '@ant-design/icons/BranchesOutlined'
import DatabaseOutlined from '@ant-design/icons/DatabaseOutlined'
import EditOutlined from '@ant-design/icons/EditOutlined'
import FileSearchOutlined from '@ant-design/icons/FileSearchOutlined'
import FolderOpenOutlined from '@ant-design/icons/FolderOpenOutlined'
import HistoryOutlined from '@ant-design/icons/HistoryOutlined'
import PlusCircleOutlined from '@ant-design/icons/PlusCircleOutlined'
import SafetyCertificateOutlined from '@ant-design/icons/SafetyCertificateOutlined'
import ScheduleOutlined from '@ant-design/icons/ScheduleOutlined'
import UserOutlined from '@ant-design/icons/UserOutlined'
import { useQuery } from '@tanstack/react-query'
import { NavLink } from 'react-router'
import { signingsQuery, tasksQuery } from '../state/queries.ts'
import { useSpeech } from '../words/language.tsx'
import { holdsPost, useMe } from './session.ts'

/** A column on a wide screen, a bar at the thumb on a phone. */
export function MainNavigation() {
  const { words } = useSpeech()
  const me = useMe()
  const tasks = useQuery(tasksQuery)
  const waiting = tasks.data?.rows.length
  const staff = me.kind === 'staff'
  const signings = useQuery({ ...signingsQuery, enabled: staff })
  const drafts = holdsPost(me, 'officer', 'reviewer')
  const keeps = holdsPost(me, 'catalogue-keeper')
  const supervises = holdsPost(me, 'supervisor', 'head')
  const administers = holdsPost(me, 'administrator', 'system-administrator', 'security-administrator')
  const audits = holdsPost(me, 'administrator', 'audit-administrator')
  const places = [
    { to: '/tasks', title: words.nav.tasks, icon: <ScheduleOutlined aria-hidden="true" />, count: waiting },
    ...(staff
      ? [{ to: '/signings', title: words.nav.signings, icon: <EditOutlined aria-hidden="true" />, count: signings.data?.waiting.length }]
      : []),
    { to: '/cases', title: words.nav.cases, icon: <FolderOpenOutlined aria-hidden="true" /> },
    ...(staff ? [{ to: '/open', title: words.nav.open, icon: <PlusCircleOutlined aria-hidden="true" /> }] : []),
    ...(drafts ? [{ to: '/drafting', title: words.nav.drafting, icon: <FileSearchOutlined aria-hidden="true" /> }] : []),
    { to: '/registers', title: words.nav.registers, icon: <DatabaseOutlined aria-hidden="true" /> },
    ...(keeps ? [{ to: '/versions', title: words.versions.title, icon: <BranchesOutlined aria-hidden="true" /> }] : []),
    ...(supervises ? [{ to: '/supervision', title: words.nav.supervision, icon: <AlertOutlined aria-hidden="true" /> }] : []),
    ...(administers ? [{ to: '/accounts', title: words.accounts.title, icon: <UserOutlined aria-hidden="true" /> }] : []),
    ...(audits ? [{ to: '/account-events', title: words.accounts.events, icon: <HistoryOutlined aria-hidden="true" /> }] : []),
    { to: '/record', title: words.nav.record, icon: <SafetyCertificateOutlined aria-hidden="true" /> },
  ]
  return (
    <nav className="places" aria-label={words.nav.label}>
      {places.map(({ to, title, icon, count }) => (
        <NavLink key={to} to={to}>
          {icon}
          <span>{title}</span>
          {count ? <b className="count">{count}</b> : null}
        </NavLink>
      ))}
    </nav>
  )
}
