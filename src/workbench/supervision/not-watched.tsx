import { failed } from '../failed.ts'
import { EmptyState } from '../parts/empty-state.tsx'
import { Failure } from '../parts/failure.tsx'
import { useSpeech } from '../words/language.tsx'

/** What stands in the place of a list that the reader may not see, or that could not be fetched. */
export function NotWatched({ failure, retry }: { readonly failure: Error; readonly retry: () => unknown }) {
  const { words } = useSpeech()
  const forbidden = failed(failure).status === 403
  return forbidden ? (
    <EmptyState title={words.supervision.forbidden} body={words.supervision.forbiddenBody} />
  ) : (
    <Failure failure={failure} retry={retry} />
  )
}
