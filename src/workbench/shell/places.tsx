import AlertOutlined from '@ant-design/icons/AlertOutlined'
import ApartmentOutlined from '@ant-design/icons/ApartmentOutlined'
import BranchesOutlined from '@ant-design/icons/BranchesOutlined'
import DatabaseOutlined from '@ant-design/icons/DatabaseOutlined'
import EditOutlined from '@ant-design/icons/EditOutlined'
import FileSearchOutlined from '@ant-design/icons/FileSearchOutlined'
import FolderOpenOutlined from '@ant-design/icons/FolderOpenOutlined'
import HistoryOutlined from '@ant-design/icons/HistoryOutlined'
import PlusCircleOutlined from '@ant-design/icons/PlusCircleOutlined'
import ReadOutlined from '@ant-design/icons/ReadOutlined'
import SafetyCertificateOutlined from '@ant-design/icons/SafetyCertificateOutlined'
import ScheduleOutlined from '@ant-design/icons/ScheduleOutlined'
import SolutionOutlined from '@ant-design/icons/SolutionOutlined'
import UserOutlined from '@ant-design/icons/UserOutlined'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { MeView } from '../api.ts'
import { signingsQuery, tasksQuery } from '../state/queries.ts'
import { useSpeech } from '../words/language.tsx'
import { holdsPost, useMe } from './session.ts'

/** Where the view of one’s own post stands; the tasks, for who has none. */
export const deskAddress = ({ desks: [first] }: Pick<MeView, 'desks'>): string => (first ? `/desks/${first}` : '/tasks')

/** A page of the workbench that the reader's posts have a use for. */
export interface Place {
  readonly to: string
  readonly title: string
  readonly icon: ReactNode
  /** How much waits there. */
  readonly count?: number | undefined
  /** Keys that lead there. */
  readonly keys?: string
}

/** Every place the reader may go, in the order in which it is shown; the palette lists the same. */
export function usePlaces(): Place[] {
  const { words } = useSpeech()
  const { nav } = words
  const me = useMe()
  const tasks = useQuery(tasksQuery)
  const staff = me.kind === 'staff'
  const signings = useQuery({ ...signingsQuery, enabled: staff })
  const holds = (...posts: readonly string[]) => holdsPost(me, ...posts)
  const administers = holds('administrator', 'system-administrator', 'security-administrator')
  const all: readonly (Place & { readonly seen?: boolean })[] = [
    { to: '/tasks', title: nav.tasks, icon: <ScheduleOutlined aria-hidden="true" />, count: tasks.data?.rows.length, keys: 'G T' },
    ...me.desks.map((desk, i) => ({
      to: `/desks/${desk}`,
      title: words.desks.titles[desk],
      icon: <SolutionOutlined aria-hidden="true" />,
      ...(i === 0 && { keys: 'G D' }),
    })),
    { to: '/signings', title: nav.signings, icon: <EditOutlined aria-hidden="true" />, count: signings.data?.waiting.length, seen: staff },
    { to: '/cases', title: nav.cases, icon: <FolderOpenOutlined aria-hidden="true" />, keys: 'G C' },
    { to: '/open', title: nav.open, icon: <PlusCircleOutlined aria-hidden="true" />, keys: 'G N', seen: staff },
    {
      to: '/supervision',
      title: nav.supervision,
      icon: <AlertOutlined aria-hidden="true" />,
      keys: 'G S',
      seen: holds('supervisor', 'head'),
    },
    { to: '/drafting', title: nav.drafting, icon: <FileSearchOutlined aria-hidden="true" />, seen: holds('officer', 'reviewer') },
    { to: '/procedures', title: nav.procedures, icon: <ApartmentOutlined aria-hidden="true" />, keys: 'G P' },
    { to: '/laws', title: nav.laws, icon: <ReadOutlined aria-hidden="true" />, keys: 'G L' },
    { to: '/registers', title: nav.registers, icon: <DatabaseOutlined aria-hidden="true" />, keys: 'G R' },
    { to: '/versions', title: words.versions.title, icon: <BranchesOutlined aria-hidden="true" />, seen: holds('catalogue-keeper') },
    { to: '/accounts', title: words.accounts.title, icon: <UserOutlined aria-hidden="true" />, seen: administers },
    {
      to: '/account-events',
      title: words.accounts.events,
      icon: <HistoryOutlined aria-hidden="true" />,
      seen: holds('administrator', 'audit-administrator'),
    },
    { to: '/record', title: nav.record, icon: <SafetyCertificateOutlined aria-hidden="true" /> },
  ]
  return all.filter(({ seen = true }) => seen)
}
