import type { zhDay } from './zh-day.ts'

export const enDay: typeof zhDay = {
  day: {
    late: 'Overdue',
    today: 'Due today',
    week: 'Within seven days',
    later: 'Later',
    none: 'No day by law',
    waiting: 'Waiting for others',
    reason: 'Why that day',
    since: (day) => `since ${day}`,
    towards: (act) => `leads to “${act}”`,
    beforeSilence: (act) => `or else the law does “${act}”`,
    waitsFor: 'Waits for',
    silence: 'The law itself, when the term passes',
    noWaiting: 'Nothing waits for others',
    noWaitingBody: 'Cases you worked on in which a party or another post is next are listed here, with whom they wait for and until when.',
    teaching: [
      'Tasks are grouped: overdue, today, within seven days, later. Each says since when its term runs and by which article.',
      'J and K move, Enter opens, / searches, ? shows every key, Ctrl (⌘) + K goes anywhere.',
      'Name a filter you often use and it is kept, on every computer you sign in at.',
    ],
  },
  filters: {
    mine: 'My filters',
    keep: 'Keep this filter',
    name: 'Name',
    save: 'Save',
    drop: (title) => `Drop the filter “${title}”`,
    dropped: (title) => `The filter “${title}” was dropped.`,
  },
  keep: {
    xlsx: 'Excel',
    csv: 'CSV',
    reading: (n) => `${n} rows read`,
  },
  undo: 'Undo',
  tick: 'Choose',
}
