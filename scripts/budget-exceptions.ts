/** A breach we live with, and why. A row whose reason has gone must go too: an exception that is not needed fails the check. */
export interface BudgetException {
  readonly path: string
  readonly budget: 'lines' | 'name'
  readonly because: string
}

export const exceptions: readonly BudgetException[] = [
  {
    path: 'stories/browser/workbench.test.ts',
    budget: 'lines',
    because: 'two of its stories stumble on one another; once that is understood they part (closing note of 2026-11-29)',
  },
]
