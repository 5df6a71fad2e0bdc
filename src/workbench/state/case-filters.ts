import type { CaseSummary } from '../api.ts'

export interface CaseFilters {
  readonly text: string
  readonly state: 'running' | 'finished' | ''
  readonly procedure: string
}

export function readCaseFilters(query: URLSearchParams): CaseFilters {
  const state = query.get('state')
  return {
    text: query.get('q') ?? '',
    state: state === 'running' || state === 'finished' ? state : '',
    procedure: query.get('procedure') ?? '',
  }
}

export function writeCaseFilters(filters: CaseFilters): URLSearchParams {
  const query = new URLSearchParams()
  if (filters.text) query.set('q', filters.text)
  if (filters.state) query.set('state', filters.state)
  if (filters.procedure) query.set('procedure', filters.procedure)
  return query
}

/** Whether a case holds the text in its number, title or parties. State and procedure are asked of the server. */
export function matchesCase(row: CaseSummary, text: string): boolean {
  const wanted = text.trim().toLowerCase()
  return [row.number, row.title, ...row.parties.map((party) => party.name)].some((where) => where.toLowerCase().includes(wanted))
}
