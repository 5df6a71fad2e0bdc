import type { zhLog } from './zh-log.ts'

export const enLog: typeof zhLog = {
  awaited: 'Witnesses have not cosigned for a while',
  awaitedSince: (since, size, witnesses) =>
    `Since ${since} ${witnesses.join(', ')} has not cosigned; cosigned up to entry ${size.toLocaleString('en')}. Acts go on and checkpoints are signed; whoever asks for a cosignature cannot verify later entries yet. Check the connection to the witnesses.`,
  oneClaims: 'A witness claims to have seen more of the log',
  allClaim: 'As many witnesses as the policy asks for claim to have seen more of the log',
  means:
    'It shows no checkpoint signed by our key, so this is an alarm only and acts go on. Compare backups, mirrors and receipts in people’s hands, and keep everything as it is until it is known why.',
  damaged: 'Acts are lost',
  lost: 'Content lost',
  damagedMeans:
    'The database was set back and the content of acts of this case is lost: the timeline shows only what their entries say openly. Nothing further is done in it; open a new case on receipts, documents and files. Its entries and earlier receipts can still be verified.',
  claim: (witness, seen, since, times) =>
    `${witness}: ${seen === undefined ? 'says that this is another log' : `says to have seen ${seen.toLocaleString('en')} entries`}, ${times} times since ${since}`,
}
