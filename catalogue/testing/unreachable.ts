/** Points that no story can tell, and why: the way to them is shut before they are reached. */
export const unreachable: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'licence-renewal': {
    'decide: done late, the day after': 'On the day after, the law has renewed the licence before anybody else may act (50(2)).',
  },
  'penalty-ordinary': {
    'penalise: refused while conclude is owed': 'No act makes concluding owed again; the row waits for it all the same, should one ever do.',
  },
  'penalty-publicity': {
    'endEarly: refused where what must hold does not': 'Asking for an early end is refused already on the same ground (14(3)).',
  },
  'coercive-execution': {
    'decideAtOnce: refused where what must hold does not': 'Only what was decided can be suspended or agreed upon, and a decision closes this one.',
  },
  reconsideration: {
    'accept: done late, the day after': 'On the day after, the law has accepted the application before anybody else may act (30(3)).',
    'reply: done late, the day after': 'On the day after, the law has taken the act to be without evidence before anybody else may act (70).',
    'replySimply: done late, the day after': 'On the day after, the law has taken the act to be without evidence before anybody else may act (70).',
  },
}
