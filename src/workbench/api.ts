import type { CaseSummary, CaseView, DoneView, EntryView, FieldView, OptionView, RefusalView, TaskView } from '../operations/views.ts'

export type { CaseSummary, CaseView, ClockView, DoneView, EntryView, EventView, FieldView, OptionView, RefusalView, TaskView } from '../operations/views.ts'
