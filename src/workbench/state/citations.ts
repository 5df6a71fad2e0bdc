import { queryOptions } from '@tanstack/react-query'
import { api, type CitedProvision } from '../api.ts'

/** Most characters that are looked through at once. */
const most = 50_000

/** Whether a text could name a provision at all: most do not, and then nobody is asked. */
export const mayCite = (text: string): boolean => text.length <= most && /第[一二三四五六七八九十百千〇零\d]+条|《/.test(text)

export const citationsQuery = (text: string, day: string) =>
  queryOptions({
    queryKey: ['citations', text, day],
    queryFn: () => api.linkCitations({ text, ...(day && { day }) }),
    staleTime: 300_000,
  })

/** Each provision named, once, in the order of the text. */
export function provisionsNamed(segments: readonly { readonly cites?: readonly CitedProvision[] | undefined }[]): CitedProvision[] {
  const named = segments.flatMap(({ cites = [] }) => cites).filter(({ title }) => title !== '')
  return [...new Map(named.map((one) => [`${one.title} ${one.place}`, one])).values()]
}
