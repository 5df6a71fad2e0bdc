import { utf8 } from '../../kernel/record/bytes.ts'
import { noteText } from '../../kernel/record/signed-note.ts'
import type { Signer } from '../../store/keys/key-folder.ts'

/** A text with the signature of one key below it. */
export function signedNote({ key, sign }: Signer, text: string): string {
  return noteText({ text, signatures: [{ name: key.name, id: key.id, signature: sign(utf8(text)) }] })
}
