import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { createContext, useContext } from 'react'
import { api, type MeView } from '../api.ts'

const meQuery = queryOptions({ queryKey: ['me'], queryFn: api.whoAmI, staleTime: 60_000 })

export const useMeQuery = () => useQuery(meQuery)

const nobody: MeView = { kind: 'public', person: '', name: '', actsFor: [], posts: [], desks: [] }

/** Who is signed in. Given by the frame, so that pages need not ask again. */
export const MeContext = createContext<MeView>(nobody)

export const useMe = (): MeView => useContext(MeContext)

export const holdsPost = (me: MeView, ...posts: readonly string[]): boolean => me.posts.some((held) => posts.includes(held.post))

/** Signs out and forgets everything that was read. */
export function useSignOut() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: api.signOut,
    onSettled: () => {
      client.clear()
      location.assign('/workbench/sign-in')
    },
  })
}
