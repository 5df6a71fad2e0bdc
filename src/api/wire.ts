/** Types of what travels, for the client in the browser, which may know shapes and never code. */

export type * from '../operations/law/law-views.ts'
export type * from '../operations/record-views.ts'
export type * from '../operations/requests.ts'
export type * from '../operations/signing/signing-views.ts'
export type * from '../operations/views.ts'
export type { Problem } from './problem-view.ts'
