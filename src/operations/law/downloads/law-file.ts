import { copyName, type LawCopy } from '../../../documents/law/law-copy.ts'
import type { Text } from '../../../kernel/law/instrument.ts'
import { operation } from '../../operation.ts'
import { fileView } from '../../record-views.ts'
import { copyLawRequest } from '../law-views.ts'
import { copyLaw } from './copy-law.ts'

interface Written {
  readonly name: string
  readonly says: Text
  /** Ending of the file's name, and of the path. */
  readonly ending: string
  /** Media type. */
  readonly type: string
  write(copy: LawCopy): string | Promise<Uint8Array>
}

/** The operation that gives out a legal text in one form, of any version or as it stood on any day. */
export const lawFile = ({ name, says, ending, type, write }: Written) =>
  operation({
    name,
    says,
    method: 'get',
    path: `/laws/:law/text.${ending}`,
    input: copyLawRequest,
    output: fileView,
    may: 'everyone',
    file: 'given',
    async run(platform, asked) {
      const copy = await copyLaw(platform, asked)
      const written = await write(copy)
      return { name: copyName(copy, ending), type, bytes: typeof written === 'string' ? new TextEncoder().encode(written) : written }
    },
  })
