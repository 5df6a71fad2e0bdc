import type { zhCases } from './zh-cases.ts'

export const enCases: typeof zhCases = {
  apply: {
    toOrgan: (organ) => `To: ${organ}.`, about: (key) => ` About: ${key}.`, inTheWay: 'It cannot be handed in yet', drafts: 'Begun and not finished', goOn: 'Go on', savedAt: (time) => `saved ${time}`,
    dropDraft: 'Delete this draft', ready: 'You will be asked', materials: 'Have these ready', start: 'Begin',
    privacy: 'What you give is used for this matter only and seen only by those who handle it; every question names its basis. Answers are saved as you go.',
    back: 'Back', several: (count) => `Answer these ${count} questions`, step: (here, all) => `Step ${here} of ${all}`, saveAndGoOn: 'Save and go on', saveForLater: 'Save for later',
    check: 'Check your answers', change: 'Change', nothing: 'Not given', lacking: 'These materials are not uploaded', lackingSays: 'You may hand it in all the same. The organ must tell you everything that is missing at once, within five working days.',
    declare: 'Confirm and hand in', declareSays: 'By handing it in you say that the above is true, and know that the organ will deal with it by law and answer in time.', submit: 'Hand in', later: 'Hand in later', refused: 'It was not handed in: why, and what to do',
    refusedText: { zh: '没有提交成功。请看下面的原因和办法。', en: 'It was not handed in. See below why, and what to do.' },
    unanswered: (ask) => ({ zh: `请填写：${ask.zh}`, en: `Give: ${ask.en}` }),
  },
  submitted: {
    title: (act) => `${act}: handed in`, number: 'Number of your case', next: 'What happens next', finished: 'This matter is finished.', receipt: 'Your receipt', receiptSays: 'The receipt proves that this is in the record; anyone can verify it. Keep it.',
    at: 'Handed in', organ: 'Organ', entry: 'Entry in the record', hash: 'Fingerprint', download: 'Download the receipt', toCase: 'See the case', print: 'For paper, print this page.',
  },
  clock: {
    due: 'By: ', why: 'Why this day', today: 'ends today', left: (days) => `${days} working day${days === 1 ? '' : 's'} left`, late: (days) => `${days} working day${days === 1 ? '' : 's'} overdue`, passed: 'Overdue', paused: 'Clock stands still',
    pausedSince: (day) => `Not counted since ${day}.`, unknown: (year) => `The holidays of ${year} are not published yet; the day is fixed when they are.`, started: (day) => `Counted from ${day}`, term: (term) => `, ${term}`,
    silence: (title) => `If nobody acts, by law: ${title}`,
  },
  matters: {
    title: 'My matters', actsFor: (names) => `You also act for: ${names}.`, drafts: 'Begun and not finished', running: 'Running', finished: 'Finished', none: 'Nothing of yours is running.', next: 'Next: ', due: (day) => `Nearest day: ${day}`,
  },
  case: {
    finished: 'Finished', running: 'Running', overdue: 'The organ is overdue', whatNext: 'What happens next', track: 'How far it is', isDone: 'done', toDo: 'to do', now: 'What you can do now', nothingNow: 'Nothing is asked of you now.',
    notNow: (count) => `${count} that cannot be done now, and why`, clocks: 'Clocks', documents: 'Documents', noDocuments: 'No document was issued yet.', checkDocument: 'check that it is genuine', receipt: 'Download the receipt', about: 'About the case', organ: 'Organ', procedure: 'Procedure',
    item: 'Service', opened: 'Received', subject: 'About', timeline: (count) => `Whole record (${count})`, effective: (day) => ` · counts from ${day}`, kinds: { done: 'Done', refused: 'Refused', overdue: 'Overdue' },
    ended: 'This matter is finished.', endedAs: (outcome) => `This matter is finished: ${outcome}.`, you: 'you', theLaw: 'the law itself', pausedNow: 'the clock stands still', isLate: ' (overdue, and still to be done)', noDay: 'no day is laid down',
    silence: (organ, day, effect) => `${organ} is to answer, at the latest: ${day}. If it does not, by law: ${effect}.`, bySilence: 'by law, if nobody acts',
    next: (what, who, when) => `${what}, by ${who}; at the latest: ${when}.`, nothingDue: (organ) => `${organ} goes on with it; no clock is running.`,
  },
  act: {
    refused: 'It was not done: why, and what to do', onlyIf: (ask, value) => `Only where '${ask}' is '${value}':`, declare: 'What you hand in enters the record and cannot be deleted. Check it first.', submit: (title) => `Hand in: ${title}`, cancel: 'Back, without handing in',
    cannot: 'It cannot be done now: why, and what to do', backToCase: 'Back to the case',
  },
  remedies: {
    title: 'If you disagree with the decision', says: 'Where you think that the decision infringes your rights, you may:', where: 'To: ', until: (term, from) => `Within ${term} ${from}.`, known: 'from when you knew or should have known of it',
    article: (at) => `art. ${at}`,
  },
}
