import type { CaseSummary } from '../api.ts'

export interface CaseFilters {
  readonly text: string
  readonly state: 'running' | 'finished' | 'overdue' | ''
  readonly procedure: string
  /** Id of an organ. Default: where the reader serves. */
  readonly organ: string
}

export function readCaseFilters(query: URLSearchParams): CaseFilters {
  const state = query.get('state')
  return {
    text: query.get('q') ?? '',
    state: state === 'running' || state === 'finished' || state === 'overdue' ? state : '',
    procedure: query.get('procedure') ?? '',
    organ: query.get('organ') ?? '',
  }
}

export function writeCaseFilters(filters: CaseFilters): URLSearchParams {
  const query = new URLSearchParams()
  if (filters.text) query.set('q', filters.text)
  if (filters.state) query.set('state', filters.state)
  if (filters.procedure) query.set('procedure', filters.procedure)
  if (filters.organ) query.set('organ', filters.organ)
  return query
}

/** Whether a case holds the text in its number, title or parties. State and procedure are asked of the server. */
export function matchesCase(row: CaseSummary, text: string): boolean {
  const wanted = text.trim().toLowerCase()
  return [row.number, row.title, ...row.parties.map((party) => party.name)].some((where) => where.toLowerCase().includes(wanted))
}
