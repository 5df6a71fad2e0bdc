import type { zhAbout } from './zh-about.ts'

export const enAbout: typeof zhAbout = {
  receipts: {
    title: 'Verify a receipt',
    says: 'A receipt proves that your case is in the record. Upload it or paste its text to learn whether it is genuine and unaltered.',
    file: 'Upload the receipt',
    fileHint: 'The JSON file you downloaded, at most 2 MB.',
    text: 'Or paste its text',
    button: 'Verify',
    give: { zh: '请上传回执文件，或者粘贴回执内容；文件不能超过 2 MB。', en: 'Upload the receipt (at most 2 MB), or paste its text.' },
    good: 'The receipt is genuine',
    goodSays: 'Every entry in it is in the record, unaltered and without gaps.',
    unvouched: 'The receipt is consistent in itself, but its checkpoint is not yet confirmed by one of ours.',
    bad: 'The receipt cannot be relied on',
    badSays: 'The receipt does not agree with the record. Do not act on it, and keep the file as evidence.',
    problems: 'What was found',
    event: (n) => `Entry ${n}: `,
    case: 'Case',
    log: 'Log',
    events: 'Entries',
    size: 'Size of the log',
    root: 'Root hash',
    untied: (places) => `Entries ${places} are closed: only that they are in the log is certain.`,
    another: 'Verify another',
    offline: 'Without a network',
    page: {
      here: 'Verify on this computer (nothing is sent)',
      good: 'The receipt is whole and unaltered. This was worked out on your computer; nothing was sent.',
      bad: 'The receipt does not hold. Do not rely on it, and keep the file as evidence.',
      nothing: 'Choose the file of a receipt first, or paste its text.',
      case: 'Case',
      log: 'Record',
      events: 'Entries',
      checkpoint: 'Checkpoint',
      signed: 'Signature of the record',
      unsigned: 'No signature that is trusted: whole in itself, but nobody vouches for its checkpoint',
      forged: 'The signature does not hold',
      witnesses: 'Witnesses',
      tooFew: 'Too few witnesses',
      erased: 'Content erased by law (entry → entry of the log)',
    },
    offlineSays: 'You or anyone can verify it on your own computer, without this site:',
  },
  record: {
    title: 'The record',
    says: 'Every act is written into a record that only grows and is never altered. The checkpoint below is its fingerprint at this moment: change a single sign of the past, and it differs.',
    checkpoint: 'Present checkpoint',
    origin: 'Log',
    size: 'Entries',
    root: 'Root hash',
    awaited: (since, size) =>
      `Since ${since} witnesses have not cosigned; cosigned up to entry ${size}. Acts go on; later entries are cosigned once the witnesses are back.`,
    keep: 'You may copy or save this checkpoint. At any later time it shows whether history was rewritten.',
    how: 'How to verify on your own computer',
    steps: [
      'Open one of your matters and download its receipt.',
      'Get this program, which is public, and install it on your own computer.',
      'Run yifa verify with the name of the receipt.',
      'It checks entry by entry, and says what is wrong with which.',
    ],
  },
  document: {
    says: 'This document was issued by the organ named and is in the record.',
    number: 'Number',
    organ: 'Organ',
    day: 'Day',
    standing: 'Standing',
    hash: 'Fingerprint (SHA-256)',
    compare: 'The fingerprint is of the content, as the record names it; change a single sign and it differs.',
    body: 'What it says',
    pdf: 'Download as PDF',
    docx: 'Download as DOCX',
    toCase: 'See the case',
  },
  help: {
    title: 'Help',
    parts: [
      {
        ask: 'How do I apply?',
        says: [
          'Find the service, read its conditions and materials, and choose Apply online. Each page asks a few questions and is saved when you go on; leave at any time and come back under My matters.',
          'You check everything before you hand it in. Then you get a number and a receipt at once.',
        ],
      },
      {
        ask: 'Why am I asked this?',
        says: [
          'Every question names its basis. Without one we may not ask, and you need not answer.',
          'Only materials that the guide lists may be asked for; the system refuses anything else.',
        ],
      },
      {
        ask: 'When will there be a result?',
        says: [
          'The page of each case says who must do what next, by which day, and how that day was counted.',
          'When an organ is late, its duty remains: the lateness is recorded, and it must still act.',
        ],
      },
      {
        ask: 'What if something is missing?',
        says: [
          'The organ must tell you everything that is missing at once, within five working days; otherwise your application counts as accepted from the day it was received.',
          'Open the case under My matters and hand in what the page lists.',
        ],
      },
      {
        ask: 'What if I disagree with a decision?',
        says: ['The page of the decision says where, and until when, you may apply for reconsideration or sue.'],
      },
      {
        ask: 'What if I am not used to the web?',
        says: [
          'You may go to the window, or let someone act for you. Large type is at the top of each page, and every page can be printed.',
        ],
      },
    ],
  },
  accessibility: {
    title: 'Accessibility',
    says: [
      'This site is made to WCAG 2.2 AA and GB/T 37668: it needs no script, works by keyboard, can be read aloud, enlarged four times and printed.',
      'Colour never carries meaning alone; every control has a name; what is wrong is listed at the top with how to mend it.',
    ],
    modes: 'Ways of reading',
    known: 'What is not good yet',
    limits: [
      'Uploaded files and PDF documents of organs may be hard to read aloud; ask the organ for another form.',
      'In English, names of laws and organs and what applicants wrote may still be in Chinese.',
    ],
  },
}
