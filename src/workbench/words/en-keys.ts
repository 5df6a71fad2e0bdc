import type { zhKeys } from './zh-keys.ts'

export const enKeys: typeof zhKeys = {
  title: 'Keyboard shortcuts',
  palette: 'Open the command palette',
  help: 'Show this help',
  tasks: 'Go to my tasks',
  cases: 'Go to all cases',
  registers: 'Go to registers',
  supervision: 'Go to supervision',
  down: 'Next row',
  up: 'Previous row',
  enter: 'Open the row',
  search: 'Go to the search box',
  procedures: 'Go to procedures',
  laws: 'Go to laws',
  tick: 'Tick the row, to act on several',
  desk: 'Go to the view of my post',
  form: 'To the form of the open case',
  submit: 'Submit the form one is in',
  note: 'Single keys do nothing while you type in a box.',
  open: 'New case',
}
