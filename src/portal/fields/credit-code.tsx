import { codeField } from './code-control.tsx'

/** 18 characters; blanks between groups are allowed. */
export const creditCode = codeField(24)
