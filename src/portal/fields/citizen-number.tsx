import { codeField } from './code-control.tsx'

/** 18 characters; a small x at the end is allowed. */
export const citizenNumber = codeField(24)
