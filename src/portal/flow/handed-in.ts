import type { Context } from 'hono'
import type { PortalEnv, Visit } from '../visit.ts'
import { forgetDraft } from './forget-draft.ts'

/** Most that are kept in mind. */
const most = 1_000
const pages = new Map<string, string>()

const nameOf = ({ caller }: Visit, requestKey: string): string => `${caller.person} ${requestKey}`

/**
 * Where somebody was led who handed something in: whoever presses twice comes, with the second press, after what they had answered is gone, and is
 * to see their receipt, not an empty form. By the key of the page that was shown; the latest ones, of this server.
 */
export const handedIn = (visit: Visit, requestKey: string): string | undefined => pages.get(nameOf(visit, requestKey))

/** Leads to the receipt of an act that was done, and drops the answers that were kept for it. */
export async function toReceipt(
  c: Context<PortalEnv>,
  done: { readonly case: string; readonly seq: number },
  { requestKey, draft }: { requestKey: string; draft: { readonly id: string } | undefined },
): Promise<Response> {
  const visit = c.get('visit')
  const page = `/cases/${encodeURIComponent(done.case)}/submitted?seq=${done.seq}`
  pages.set(nameOf(visit, requestKey), page)
  if (pages.size > most) for (const oldest of [...pages.keys()].slice(0, pages.size - most)) pages.delete(oldest)
  if (draft) await forgetDraft(visit, draft.id)
  return c.redirect(page, 303)
}
