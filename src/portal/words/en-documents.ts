import type { Words } from './zh.ts'

/** The pages that check a document file and show evidence. */
export const enDocuments: Pick<Words, 'checkFile' | 'evidence'> = {
  evidence: {
    title: 'Evidence and its custody',
    says: 'How each piece was taken, passed on, shown and returned is on record. When this page is opened each file is hashed anew and compared. To look at an original is put on record.',
    none: 'No evidence is on record in this case.',
    unbroken: 'Custody is unbroken, and the file is as it was taken.',
    broken: (n) => `Custody is broken (${n}); nothing may rest on this piece:`,
    file: 'File',
    intact: 'As it was taken',
    altered: 'Not as it was taken, or not kept',
    original: 'Look at the original',
    chain: 'Chain of custody',
    holder: (name) => `held by ${name}`,
    looks: (n) => `The original was looked at ${n} times; who and when is on record.`,
  },
  checkFile: {
    title: 'Check a document file',
    says: 'Send the document you were given (PDF or DOCX) to learn whether it comes from here and whether it was altered. The file is compared and not kept. No account is needed.',
    file: 'The file',
    fileHint: 'The file as you received it: not saved anew, printed or photographed.',
    button: 'Check',
    give: { zh: '请选择文书文件，不超过 20 MB。', en: 'Choose the file of the document, of at most 20 MB.' },
    verdict: {
      genuine: 'The file is genuine',
      altered: 'The file was altered',
      'other-text': 'This is not the text on record',
      unknown: 'No such number',
      'not-ours': 'The file is not known here',
    },
    explain: {
      genuine: 'It is byte for byte what is handed out here, and its digest is the one on record.',
      altered:
        'The sealed text it carries is genuine, but the file is not what is handed out here: do not believe what it shows; read the page of the document.',
      'other-text': 'The number is genuine, the text is not the one on record. Do not rely on it, and keep the file as evidence.',
      unknown: 'The record has no such number. Do not rely on it, and ask the organ that is named on it.',
      'not-ours':
        'It carries no sealed text of ours: it is not the file as handed out, or another program saved it. Look its number up and compare the words.',
    },
    carried: 'Digest that the file carries',
    recorded: 'Digest on record',
    another: 'Check another',
    byNumber: 'Look a number up',
    offline: 'Check it offline',
    offlineSays: 'With the receipt of the case you can check the file on your own computer, without this site:',
  },
}
