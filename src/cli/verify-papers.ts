import { readFile } from 'node:fs/promises'
import type { SealedDocument } from '../kernel/record/receipt.ts'
import { checkDocumentFile } from '../operations/check-document.ts'
import { CannotDo } from './exit-codes.ts'

/** What came of checking one document file against a receipt that holds. */
export interface CheckedPaper {
  readonly file: string
  readonly verdict: 'genuine' | 'altered' | 'other-text' | 'not-in-receipt' | 'not-ours'
  readonly number?: string
  readonly digest?: string
}

async function checkPaper(file: string, documents: readonly SealedDocument[]): Promise<CheckedPaper> {
  const bytes = await readFile(file).catch((error: Error) => {
    throw new CannotDo(`Could not read '${file}': ${error.message}. Give the path of a document as it was handed out.`)
  })
  const checked = await checkDocumentFile(new Uint8Array(bytes))
  if (!checked) return { file, verdict: 'not-ours' }
  const { number, digest, faithful } = checked
  const sealed = documents.find((one) => one.number === number)
  const verdict = sealed === undefined ? 'not-in-receipt' : sealed.sha256 !== digest ? 'other-text' : faithful ? 'genuine' : 'altered'
  return { file, verdict, number, digest }
}

/** Checks each file: does it carry the very text whose hash stands in the receipt, and is it byte for byte what that text prints as? */
export const checkPapers = (files: readonly string[], documents: readonly SealedDocument[]): Promise<CheckedPaper[]> =>
  Promise.all(files.map((file) => checkPaper(file, documents)))

const says: Readonly<Record<CheckedPaper['verdict'], string>> = {
  genuine: '✓ 文书属实，未被改动。 The document is genuine and unaltered.',
  altered: '✗ 存证内容属实，但文件被改动过。 The sealed text is genuine, but the file was altered.',
  'other-text': '✗ 内容与存证不符。 The text is not the one that was sealed.',
  'not-in-receipt': '✗ 回执中没有这个文号。 The receipt names no document of this number.',
  'not-ours': '✗ 文件不带存证内容：不是原文件。 The file carries no sealed text: it is not the file as handed out.',
}

export const paperLines = ({ file, verdict, number, digest }: CheckedPaper): string[] => [
  says[verdict],
  `  文件 file         ${file}`,
  ...(number === undefined ? [] : [`  文号 number       ${number}`]),
  ...(digest === undefined ? [] : [`  摘要 digest       ${digest}`]),
]
