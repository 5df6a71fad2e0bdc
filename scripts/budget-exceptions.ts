/** A breach we live with, and why. A row whose reason has gone must go too: an exception that is not needed fails the check. */
export interface BudgetException {
  readonly path: string
  readonly budget: 'lines' | 'name'
  readonly because: string
}

export const exceptions: readonly BudgetException[] = [
  {
    path: 'stories/fixtures/trial/reconsideration-ordinary.ts',
    budget: 'lines',
    because: 'One table of 41 acts: a lawyer reads it in one piece, and a part cannot name acts of its host.',
  },
]
