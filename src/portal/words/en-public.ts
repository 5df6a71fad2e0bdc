import type { zhPublic } from './zh-public.ts'

export const enPublic: typeof zhPublic = {
  home: {
    title: 'What do you want to do?', lead: 'Find a service, read its guide, apply, follow your case, verify a licence: it all begins here.', search: 'Search services, published licences and registers',
    main: 'Main things to do', latest: 'Published lately', all: 'See everything published',
    apply: 'Apply online', applySays: 'See conditions and materials, save as you go, and get a receipt when you hand it in.',
    track: 'My matters', trackSays: 'How far each matter is, who must act, by which day, and why that day.',
    verify: 'Verify a licence', verifySays: 'Enter its number or scan the code, and know at once whether it is valid.',
    published: 'Published licences', publishedSays: 'Who licensed whom, to do what, on which article.',
    registers: 'Power list and other registers', registersSays: 'Which powers each organ holds, on any day, and what changed.',
    record: 'The record', recordSays: 'All acts are written into a book that cannot be altered, and anyone can check it.',
  },
  search: { title: (text) => `Results for '${text}'`, none: 'Nothing found. Try another word, or fewer.', items: 'Services', published: 'Published', registers: 'Registers', more: 'See more' },
  items: {
    title: 'Services', found: (text) => `Services for '${text}'`, search: 'Search by name or code', organ: 'Organ', anyOrgan: 'All organs', place: 'Place', anyPlace: 'All places',
    openLabel: 'How', open: 'Can be done online', all: 'All services', none: 'No service fits. Try another word, or take out organ and place.',
  },
  guide: {
    brief: 'In short', contents: 'On this page', basic: 'Basic facts', conditions: 'Conditions', materials: 'Materials', process: 'How it goes', fee: 'Fees', legal: 'Legal basis', result: 'Result',
    contact: 'Questions and complaints', organ: 'Organ', code: 'Code', term: 'Time', online: 'Apply online', notOnline: 'This cannot be done online yet; go to the window as described below.',
    count: (count) => `${count}, see Materials`, no: 'No.', material: 'Material', need: 'Needed', basis: 'Basis', optional: 'if you wish', required: 'yes',
    noMaterials: 'The guide asks for no materials.', notGiven: 'The guide does not say.', others: 'Other things to do about this',
    names: {
      conditions: 'Conditions', fee: 'Fees', fees: 'Fees', result: 'Result', contact: 'Questions', contacts: 'Questions', supervision: 'Complaints', complaints: 'Complaints', term: 'Time',
      legalTerm: 'Time by law', promisedTerm: 'Time promised', statutoryLimit: 'Time by law', promisedLimit: 'Time promised', place: 'Where', where: 'Where', hours: 'Hours', when: 'Hours',
      basis: 'About the basis', licence: 'Name of the licence', remedies: 'Remedies', consultation: 'Questions', who: 'For whom', audience: 'For whom', scope: 'Scope', validity: 'Valid for', kind: 'Kind', visits: 'Visits needed', description: 'About', note: 'Note', process: 'Steps',
    },
  },
  procedure: {
    list: 'Procedures', listSays: 'Everything is done by one of these procedures. The tables are the rules that the system carries out, not pictures of them.',
    says: 'Who may do what, within what time, after what, and on which article. The system runs on this table: what does not fit it, nobody can do.',
    who: 'Who', what: 'May do what', within: 'Within', bySilence: 'By law itself when nobody acts in time', after: 'After', article: 'Article',
  },
  published: {
    title: 'Published licences', says: 'Decisions on licences are published in time, for everyone to read.', search: 'Search what is published', kind: 'Kind', anyKind: 'All kinds', none: 'Nothing fits. Try another word.',
    nothing: 'Nothing is published yet.', organ: 'Organ', day: 'Published', entry: 'Entry in the record',
    kinds: { licence: 'Licence', licences: 'Licence', penalty: 'Penalty', cancellation: 'Cancellation', 'licence-ended': 'Licence ended' },
  },
  registers: {
    title: 'Registers', says: 'A register is changed only by a lawful act, and can be read as it was on any day.', search: 'Search in the register', day: 'Day (may be in the past)', see: 'Show', asOf: (day) => `As of ${day}`,
    changes: 'What changed this year', changesOf: (title) => `Changes of: ${title}`, none: 'No entry fits on this day.', empty: 'The register is empty on this day.', key: 'Key', since: 'Since', from: 'From', to: 'To',
    compare: 'Compare', noChanges: 'Nothing changed in this time.', added: 'Added', removed: 'Removed', changed: 'Changed', before: 'Before: ', after: 'Now: ',
    count: (count) => `${count} changes.`, until: 'Ended', entry: 'Entry in the record',
  },
  verify: {
    document: 'The document is genuine',
    title: 'Verify a licence', says: 'Enter the number of a licence to see whether it is valid now. No account is needed.', number: 'Number of the licence', hint: 'It is printed on the licence.', button: 'Verify',
    give: { zh: '请填写许可证编号。', en: 'Give the number of the licence.' },
    scan: 'Scan the code', scanSays: 'Point your phone at the code on the licence: it opens the result. Check that the address is this site.', other: 'Other checks',
    standing: { valid: 'Valid', ended: 'No longer valid', 'not-yet': 'Not yet valid' },
    checked: (day) => `Checked on ${day}. Below is what the public may see.`, unknown: 'This number was not found',
    unknownSays: 'Check the number sign by sign. If the paper really shows it, it may not come from an organ here: do not rely on it, and ask the organ that is named on it.', another: 'Verify another', since: 'Valid since', until: 'Ended', entry: 'Entry in the record',
  },
  receipts: {
    title: 'Verify a receipt', says: 'A receipt proves that your case is in the record. Upload it or paste its text to learn whether it is genuine and unaltered.', file: 'Upload the receipt', fileHint: 'The JSON file you downloaded, at most 2 MB.',
    text: 'Or paste its text', button: 'Verify', give: { zh: '请上传回执文件，或者粘贴回执内容；文件不能超过 2 MB。', en: 'Upload the receipt (at most 2 MB), or paste its text.' },
    good: 'The receipt is genuine', goodSays: 'Every entry in it is in the record, unaltered and without gaps.', unvouched: 'The receipt is consistent in itself, but its checkpoint is not yet confirmed by one of ours.', bad: 'The receipt cannot be relied on', badSays: 'The receipt does not agree with the record. Do not act on it, and keep the file as evidence.',
    problems: 'What was found', event: (n) => `Entry ${n}: `, case: 'Case', log: 'Log', events: 'Entries', size: 'Size of the log', root: 'Root hash',
    untied: (places) => `Entries ${places} are closed: only that they are in the log is certain.`, another: 'Verify another', offline: 'Without a network', offlineSays: 'You or anyone can verify it on your own computer, without this site:',
  },
  record: {
    title: 'The record', says: 'Every act is written into a record that only grows and is never altered. The checkpoint below is its fingerprint at this moment: change a single sign of the past, and it differs.', checkpoint: 'Present checkpoint',
    origin: 'Log', size: 'Entries', root: 'Root hash', keep: 'You may copy or save this checkpoint. At any later time it shows whether history was rewritten.', how: 'How to verify on your own computer',
    steps: ['Open one of your matters and download its receipt.', 'Get this program, which is public, and install it on your own computer.', 'Run yifa verify with the name of the receipt.', 'It checks entry by entry, and says what is wrong with which.'],
  },
  document: { says: 'This document was issued by the organ named and is in the record.', number: 'Number', organ: 'Organ', day: 'Day', standing: 'Standing', hash: 'Fingerprint (SHA-256)', compare: 'The fingerprint is of the content, as the record names it; change a single sign and it differs.', body: 'What it says', pdf: 'Download as PDF', toCase: 'See the case' },
  help: {
    title: 'Help',
    parts: [
      { ask: 'How do I apply?', says: ['Find the service, read its conditions and materials, and choose Apply online. Each page asks a few questions and is saved when you go on; leave at any time and come back under My matters.', 'You check everything before you hand it in. Then you get a number and a receipt at once.'] },
      { ask: 'Why am I asked this?', says: ['Every question names its basis. Without one we may not ask, and you need not answer.', 'Only materials that the guide lists may be asked for; the system refuses anything else.'] },
      { ask: 'When will there be a result?', says: ['The page of each case says who must do what next, by which day, and how that day was counted.', 'When an organ is late, its duty remains: the lateness is recorded, and it must still act.'] },
      { ask: 'What if something is missing?', says: ['The organ must tell you everything that is missing at once, within five working days; otherwise your application counts as accepted from the day it was received.', 'Open the case under My matters and hand in what the page lists.'] },
      { ask: 'What if I disagree with a decision?', says: ['The page of the decision says where, and until when, you may apply for reconsideration or sue.'] },
      { ask: 'What if I am not used to the web?', says: ['You may go to the window, or let someone act for you. Large type is at the top of each page, and every page can be printed.'] },
    ],
  },
  accessibility: {
    title: 'Accessibility', says: ['This site is made to WCAG 2.2 AA and GB/T 37668: it needs no script, works by keyboard, can be read aloud, enlarged four times and printed.', 'Colour never carries meaning alone; every control has a name; what is wrong is listed at the top with how to mend it.'],
    modes: 'Ways of reading', known: 'What is not good yet', limits: ['Uploaded files and PDF documents of organs may be hard to read aloud; ask the organ for another form.', 'In English, names of laws and organs and what applicants wrote may still be in Chinese.'],
  },
}
