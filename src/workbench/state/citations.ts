import { queryOptions } from '@tanstack/react-query'
import { api, type CitedProvision } from '../api.ts'

/** Most characters that are looked through at once. */
const most = 50_000

/** Whether a text could name a provision at all: most do not, and then nobody is asked. */
export const mayCite = (text: string): boolean => text.length <= most && /第[一二三四五六七八九十百千〇零\d]+条|《/.test(text)

type Linked = Awaited<ReturnType<typeof api.linkTexts>>['texts'][number]

interface Asked {
  readonly text: string
  readonly tell: (linked: Promise<Linked>) => void
}

/** Texts of one day that wait for the others which the page shows at once: a case has a hundred of them, and they are asked for together. */
const waiting = new Map<string, Asked[]>()

/** Most texts of one request. */
const mostTexts = 100

/** The asked-for in as few requests as they fit in. */
function* bundles(asked: readonly Asked[]): Generator<readonly Asked[]> {
  let [bundle, length]: [Asked[], number] = [[], 0]
  for (const one of asked) {
    if (bundle.length === mostTexts || (bundle.length > 0 && length + one.text.length > most)) {
      yield bundle
      ;[bundle, length] = [[], 0]
    }
    bundle.push(one)
    length += one.text.length
  }
  if (bundle.length > 0) yield bundle
}

function askTogether(day: string): void {
  const asked = waiting.get(day) ?? []
  waiting.delete(day)
  for (const bundle of bundles(asked)) {
    const answer = api.linkTexts({ texts: bundle.map(({ text }) => text), ...(day && { day }) })
    bundle.forEach(({ tell }, i) => {
      tell(answer.then(({ texts }) => texts[i] ?? { segments: [] }))
    })
  }
}

function linked(text: string, day: string): Promise<Linked> {
  return new Promise((tell) => {
    const others = waiting.get(day)
    if (others) others.push({ text, tell })
    else {
      waiting.set(day, [{ text, tell }])
      setTimeout(() => askTogether(day))
    }
  })
}

export const citationsQuery = (text: string, day: string) =>
  queryOptions({ queryKey: ['citations', text, day], queryFn: () => linked(text, day), staleTime: 300_000 })

/** Each provision named, once, in the order of the text. */
export function provisionsNamed(segments: readonly { readonly cites?: readonly CitedProvision[] | undefined }[]): CitedProvision[] {
  const named = segments.flatMap(({ cites = [] }) => cites).filter(({ title }) => title !== '')
  return [...new Map(named.map((one) => [`${one.title} ${one.place}`, one])).values()]
}
