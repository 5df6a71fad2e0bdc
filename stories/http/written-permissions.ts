import { allOperations } from '../../src/operations/all-operations.ts'

/**
 * Who may ask for what: one letter for each kind of caller, y yes, n no (and not a word about whether it exists), r the law refuses.
 * The kinds in order: public, another citizen, clerk, clerk of another organ, head, supervisor, administrator, the citizen of the case.
 */
export const permissionTable: Readonly<Record<string, string>> = {
  //                   pub oth clk ocl hea sup adm cit
  'sign-in': 'y   y   y   y   y   y   y   y',
  // The toy lets nobody register (real-name.story.test.ts).
  register: 'n   n   n   n   n   n   n   n',
  'enter-code': 'n   n   n   n   n   n   n   n', // who owes a code alone: see below
  // No provider is set up in this world; with one everybody may (identity-provider.story.test.ts).
  'begin-identity': 'n   n   n   n   n   n   n   n',
  'finish-identity': 'n   n   n   n   n   n   n   n',
  'my-account': 'n   y   y   y   y   y   y   y',
  'change-password': 'n   y   y   y   y   y   y   y',
  'begin-second-factor': 'n   y   y   y   y   y   y   y',
  'confirm-second-factor': 'n   y   y   y   y   y   y   y',
  'drop-second-factor': 'n   y   y   y   y   y   y   y',
  'end-other-sessions': 'n   y   y   y   y   y   y   y',
  'end-my-session': 'n   n   n   n   n   n   n   y', // one of the citizen's
  'list-accounts': 'n   n   n   n   n   n   y   n',
  'end-sessions-of': 'n   n   n   n   n   n   y   n',
  'close-account': 'n   n   n   n   n   n   y   n',
  'reopen-account': 'n   n   n   n   n   n   y   n',
  'reset-second-factor': 'n   n   n   n   n   n   y   n',
  'list-account-events': 'n   n   n   n   n   n   y   n',
  'sign-out': 'n   y   y   y   y   y   y   y',
  'who-am-i': 'y   y   y   y   y   y   y   y',
  'find-items': 'y   y   y   y   y   y   y   y',
  'read-item': 'y   y   y   y   y   y   y   y',
  'list-procedures': 'y   y   y   y   y   y   y   y',
  'read-procedure': 'y   y   y   y   y   y   y   y',
  'procedure-flowchart': 'y   y   y   y   y   y   y   y',
  'procedure-bpmn': 'y   y   y   y   y   y   y   y',
  'current-versions': 'y   y   y   y   y   y   y   y',
  'list-versions': 'y   y   y   y   y   y   y   y',
  'read-proof': 'n   n   n   n   n   n   n   n', // the toy publishes no versions: nobody finds a proof
  'proof-file': 'n   n   n   n   n   n   n   n',
  counterexample: 'n   n   n   n   n   n   n   n',
  'propose-version': 'n   n   n   n   n   n   n   n',
  'list-registers': 'y   y   y   y   y   y   y   y',
  'read-register': 'n   n   y   y   y   y   y   n', // asked for a register that is not public
  'list-candidates': 'n   n   n   n   n   n   n   n', // the toy has no such question: nobody finds one
  'read-row': 'n   n   y   y   y   y   y   n', // asked for a register that is not public
  'compare-register': 'y   y   y   y   y   y   y   y',
  'list-cases': 'n   y   y   y   y   y   y   y',
  'read-case': 'n   n   y   n   y   y   n   y',
  'list-tasks': 'n   n   y   y   y   y   y   n',
  'list-waiting': 'n   n   y   y   y   y   y   n',
  'list-desk': 'n   n   y   y   y   y   y   n',
  'list-hearings': 'n   n   y   y   y   y   y   n',
  'list-counter': 'n   n   y   y   y   y   y   n',
  'list-kept': 'n   n   y   y   y   y   y   n',
  'look-up': 'n   n   y   y   y   y   y   n',
  'list-filters': 'n   n   y   y   y   y   y   n',
  'save-filter': 'n   n   y   y   y   y   y   n',
  'drop-filter': 'n   n   y   n   n   n   n   n', // the clerk's own
  'opening-form': 'n   y   y   y   y   y   y   y',
  'list-matters': 'n   n   y   y   y   y   y   n',
  'like-cases': 'n   n   y   n   y   y   n   n',
  act: 'n   r   r   r   r   r   r   y', // withdraws the citizen's application
  'act-on-several': 'n   n   y   y   y   y   y   n', // each case is asked at the door by itself: here nobody may, and each is told so
  'preview-act': 'n   n   y   n   y   y   n   y',
  'open-seal': 'n   r   r   r   y   r   r   r', // the head's, with a reason; every other attempt is on record
  'propose-signing': 'n   n   y   n   n   n   n   n', // an act of the librarians
  'list-signings': 'n   n   y   y   y   y   y   n',
  'read-signing': 'n   n   y   y   n   n   n   n', // proposed by the clerk, who named the other clerk
  sign: 'n   n   n   y   n   n   n   n',
  'decline-signing': 'n   n   n   y   n   n   n   n',
  'drop-signing': 'n   n   y   n   n   n   n   n',
  'save-draft': 'n   y   y   y   y   y   y   y',
  'list-authorities': 'n   y   n   n   n   n   n   y',
  'list-drafts': 'n   y   y   y   y   y   y   y',
  'read-draft': 'n   n   n   n   n   n   n   y',
  'drop-draft': 'n   n   n   n   n   n   n   y',
  'upload-file': 'n   y   y   y   y   y   y   y',
  'read-file': 'n   n   y   n   y   n   n   y',
  'read-evidence': 'n   n   y   n   y   n   n   y',
  'case-volume': 'n   n   y   n   y   n   n   y',
  'read-document': 'y   y   y   y   y   y   y   y',
  'document-pdf': 'n   n   y   n   y   n   n   y',
  'document-docx': 'n   n   y   n   y   n   n   y',
  'check-document': 'y   y   y   y   y   y   y   y',
  'list-datasets': 'y   y   y   y   y   y   y   y',
  'register-as-csv': 'y   y   y   y   y   y   y   y',
  'publications-as-csv': 'y   y   y   y   y   y   y   y',
  'list-contributions': 'n   y   y   y   y   y   y   y',
  'published-figures': 'y   y   y   y   y   y   y   y',
  'published-figures-as-csv': 'y   y   y   y   y   y   y   y',
  'list-invitations': 'y   y   y   y   y   y   y   y',
  'list-publications': 'y   y   y   y   y   y   y   y',
  'read-publication': 'y   y   y   y   y   y   y   y',
  'read-opinions': 'y   y   y   y   y   y   y   y',
  'verify-licence': 'y   y   y   y   y   y   y   y',
  'read-draw': 'y   y   y   y   y   y   y   y',
  'read-checkpoint': 'y   y   y   y   y   y   y   y',
  'read-checkpoints': 'y   y   y   y   y   y   y   y',
  'read-tile': 'y   y   y   y   y   y   y   y',
  'read-entries': 'n   n   n   n   n   y   n   n',
  'prove-inclusion': 'y   y   y   y   y   y   y   y',
  'prove-consistency': 'y   y   y   y   y   y   y   y',
  'add-checkpoint': 'y   y   y   y   y   y   y   y', // the signature on the checkpoint is what gives the right
  'read-witnessed': 'y   y   y   y   y   y   y   y', // a witness shows to anybody what it saw
  'receive-message': 'y   y   y   y   y   y   y   y', // the signature on the message is what gives the right
  'list-exchange': 'n   n   n   n   y   y   n   n',
  'read-receipt': 'n   n   y   n   y   n   n   y',
  'verify-receipt': 'y   y   y   y   y   y   y   y',
  'list-refusals': 'n   n   n   n   n   y   n   n',
  'refusal-statistics': 'n   n   n   n   n   y   n   n',
  'refusals-as-csv': 'n   n   n   n   n   y   n   n',
  'list-cards': 'n   n   n   n   y   y   n   n',
  'card-statistics': 'n   n   n   n   y   y   n   n',
  'cards-as-csv': 'n   n   n   n   y   y   n   n',
  'organ-board': 'n   n   n   n   y   y   n   n',
  'list-laws': 'y   y   y   y   y   y   y   y',
  'count-period': 'y   y   y   y   y   y   y   y',
  'common-periods': 'y   y   y   y   y   y   y   y',
  'late-fine': 'y   y   y   y   y   y   y   y',
  'enforcement-time': 'y   y   y   y   y   y   y   y',
  'search-law': 'y   y   y   y   y   y   y   y',
  'suggest-laws': 'y   y   y   y   y   y   y   y',
  'link-citations': 'y   y   y   y   y   y   y   y',
  'link-texts': 'y   y   y   y   y   y   y   y',
  'check-draft-text': 'n   n   y   y   y   y   y   n',
  // The toy's library holds no text: nobody finds one, and nobody is turned away.
  'read-law': 'n   n   n   n   n   n   n   n',
  'read-law-sheet': 'n   n   n   n   n   n   n   n',
  'list-law-versions': 'n   n   n   n   n   n   n   n',
  'compare-law-versions': 'n   n   n   n   n   n   n   n',
  'list-reliance': 'y   y   y   y   y   y   y   y',
  'law-impact': 'n   n   n   n   n   n   n   n',
  'law-as-markdown': 'n   n   n   n   n   n   n   n',
  'law-as-docx': 'n   n   n   n   n   n   n   n',
  'law-as-akoma-ntoso': 'n   n   n   n   n   n   n   n',
  'law-feed': 'y   y   y   y   y   y   y   y',
  'find-normative-documents': 'y   y   y   y   y   y   y   y',
  // The toy has no normative document and publishes no file.
  'read-normative-document': 'n   n   n   n   n   n   n   n',
  'normative-document-feed': 'y   y   y   y   y   y   y   y',
  'published-file': 'n   n   n   n   n   n   n   n',
}

/** The table of permissions as a page for people to review. `table`: letters by operation, in the order of the kinds. */
export function writtenPermissions(table: Readonly<Record<string, string>>): string {
  const kinds = ['公众', '其他市民', '承办', '他机关承办', '负责人', '监督', '管理员', '当事人']
  const rows = allOperations.map(({ name, says, may }) => {
    const marks = (table[name] ?? '').split(/ +/).map((letter) => ({ y: '✓', n: '', r: '依法不予' })[letter] ?? '?')
    return `| ${name} | ${says.zh} | ${typeof may === 'string' ? may : may.join(', ')} | ${marks.join(' | ')} |`
  })
  const head = `| 操作 | 说明 | \`may\` | ${kinds.join(' | ')} |`
  return [
    '# 权限表 · Operation × role',
    '',
    'Written by `stories/http/permissions.test.ts` from the operations, after each cell was tried over HTTP. Change an operation, then run',
    '`npx vitest run --project stories stories/http/permissions.test.ts -u`, and review the difference.',
    '',
    '✓ answered · 依法不予: asked at the one door, refused by law and on record · empty: turned away, or not told whether it exists.',
    'A cell is about the very thing that was asked for: the reviewed input stands in the test.',
    '',
    head,
    `|${' --- |'.repeat(kinds.length + 3)}`,
    ...rows,
    '',
  ].join('\n')
}
