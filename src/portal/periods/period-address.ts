import { link } from '../visit.ts'

/** The address under which a question is asked, and answered the same for everyone. */
export const periodAddress = (question: Readonly<Record<string, unknown>>, path = '/periods'): string =>
  link(
    path,
    Object.fromEntries(
      Object.entries(question).map(([name, value]) => [name, value === undefined || value === false ? '' : String(value)]),
    ),
  )
