import { useQuery } from '@tanstack/react-query'
import { api, type Text } from '../api.ts'

export const proceduresQuery = { queryKey: ['procedures'], queryFn: api.listProcedures, staleTime: 300_000 }

/** Titles of the declared procedures by id; none until they have been read. */
export function useProcedureTitles(): ReadonlyMap<string, Text> {
  const { data } = useQuery(proceduresQuery)
  return new Map((data ?? []).map((one) => [one.id, one.title]))
}
