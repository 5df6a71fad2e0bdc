/**
 * Path of the page that answers a question, or with `path` that of the operation: both read the same query, so that an answer can be kept and
 * passed on. What is left out or false is not named.
 */
export function periodPath(question: Readonly<Record<string, unknown>>, path = '/periods'): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(question))
    if (value !== undefined && value !== false && value !== '') query.set(name, String(value))
  return `${path}?${query}`
}
