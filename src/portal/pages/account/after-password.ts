import { link } from '../../visit.ts'

/** Where somebody goes whose password was right: on, or to what they still owe. */
export const afterPassword = ({ owes }: { owes?: 'code' | 'enrolment' | undefined }, then: string): string =>
  owes === 'code' ? link('/sign-in/code', { next: then }) : owes ? link('/account/second-factor', { next: then }) : then
