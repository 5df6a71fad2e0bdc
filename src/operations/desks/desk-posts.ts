import type { Post } from '../../kernel/authority/authority.ts'
import { type Desk, desks } from '../../kernel/catalogue.ts'
import type { Caller } from '../operation.ts'
import type { Platform } from '../platform.ts'

/** Posts of the caller whose holders begin the day with this view. */
export const postsAt = (desk: Desk, { catalogue }: Pick<Platform, 'catalogue'>, { posts }: Pick<Caller, 'posts'>): Post[] =>
  posts.filter(({ post }) => catalogue.posts.find(({ id }) => id === post)?.desks?.includes(desk))

/** The views that the caller's posts have of their own, in the order in which they are declared. */
export const desksOf = (platform: Pick<Platform, 'catalogue'>, caller: Pick<Caller, 'posts'>): Desk[] =>
  desks.filter((desk) => postsAt(desk, platform, caller).length > 0)
