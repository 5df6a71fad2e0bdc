import { useParams } from 'react-router'
import { CounterDesk } from '../desks/counter-desk.tsx'
import { HearingsDesk } from '../desks/hearings-desk.tsx'
import { ListsDesk } from '../desks/lists-desk.tsx'
import { QueueDesk } from '../desks/queue-desk.tsx'
import { LostPage } from './lost-page.tsx'

/** The view with which holders of one post begin the day. */
export function DeskPage() {
  const { desk } = useParams()
  if (desk === 'reviews' || desk === 'signatures') return <QueueDesk key={desk} desk={desk} />
  if (desk === 'hearings') return <HearingsDesk />
  if (desk === 'counter') return <CounterDesk />
  if (desk === 'lists') return <ListsDesk />
  return <LostPage />
}
