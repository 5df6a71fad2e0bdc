import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { createContext, useContext } from 'react'
import { api, type Me } from '../api.ts'

export const meQuery = queryOptions({ queryKey: ['me'], queryFn: api.me, staleTime: 60_000 })

export const useMeQuery = () => useQuery(meQuery)

const nobody: Me = { kind: 'public', person: '', name: '', posts: [] }

/** Who is signed in. Given by the frame, so that pages need not ask again. */
export const MeContext = createContext<Me>(nobody)

export const useMe = (): Me => useContext(MeContext)

export const holdsPost = (me: Me, ...posts: readonly string[]): boolean => me.posts.some((held) => posts.includes(held.post))

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
