import { queryOptions } from '@tanstack/react-query'
import { api } from '../api.ts'

/** Words of a file of a case; null where it is no plain text. A file is named by its hash, so that what was read stays true. */
export const fileTextQuery = (caseId: string, sha256: string | undefined) =>
  queryOptions({
    queryKey: ['file-text', caseId, sha256],
    enabled: sha256 !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async (): Promise<string | null> => {
      const blob = await api.readFile({ sha256: sha256 ?? '', case: caseId })
      return blob.type.startsWith('text/plain') ? blob.text() : null
    },
  })
