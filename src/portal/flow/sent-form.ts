import type { Context } from 'hono'
import type { Text } from '../../kernel/law/instrument.ts'
import { largestFile } from '../../operations/requests.ts'
import { uploadFile } from '../../operations/upload-file.ts'
import type { Typed } from '../fields/portal-field.ts'
import type { PortalEnv, Visit } from '../visit.ts'

/** Names of controls begin with this, so that no question can be mistaken for the form's own parts. */
export const prefix = 'a.'

export interface SentFile {
  readonly typed: Typed
  readonly problem?: Text
  /** Part whose file was refused. */
  readonly part?: string
}

export type SentForm = Readonly<Record<string, string | File | (string | File)[]>>

/** What was sent is no form: half of one, or bytes under the name of one. */
class UnreadableForm extends Error {
  constructor() {
    super('What was sent is no form. Load the page again and send it from there.')
    this.name = 'UnreadableForm'
  }
}

/** The form as it was sent; parsed once. @throws UnreadableForm */
export async function sentForm(c: Context<PortalEnv>): Promise<SentForm> {
  try {
    return (await c.req.parseBody({ all: true })) as SentForm
  } catch {
    throw new UnreadableForm()
  }
}

export const sentText = (form: SentForm, name: string): string => {
  const value = [form[name]].flat().findLast((part) => typeof part === 'string')
  return typeof value === 'string' ? value : ''
}

/**
 * What stands in the controls of one question. Files are uploaded here and stand as their SHA-256 from then on; a file that was
 * sent before stays unless a new one comes or its box 「移除」 is ticked.
 */
export async function typedOf(visit: Visit, form: SentForm, question: string): Promise<SentFile> {
  const name = `${prefix}${question}`
  const typed: Record<string, string> = {}
  let refused: { problem: Text; part: string } | undefined
  for (const [key, value] of Object.entries(form)) {
    if (key !== name && !key.startsWith(`${name}.`)) continue
    const part = key === name ? '' : key.slice(name.length + 1)
    const values = [value].flat()
    const text = values.findLast((one) => typeof one === 'string')
    if (typeof text === 'string') typed[part] = text
    const file = values.find((one): one is File => one instanceof File && one.size > 0)
    if (!file) continue
    const sent = await upload(visit, file)
    if ('sha256' in sent) typed[part] = sent.sha256
    else refused ??= { problem: sent, part }
  }
  for (const part of Object.keys(typed)) {
    if (part !== 'drop' && !part.endsWith('.drop')) continue
    delete typed[part.replace(/\.?drop$/, '')]
    delete typed[part]
  }
  return { typed, ...refused }
}

async function upload(visit: Visit, file: File): Promise<{ sha256: string } | Text> {
  if (file.size > largestFile)
    return {
      zh: `“${file.name}”超过 20 MB，请压缩后重新上传。`,
      en: `'${file.name}' is larger than 20 MB. Make it smaller and send it again.`,
    }
  try {
    return await visit.ask(uploadFile, { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })
  } catch (fault) {
    if (!(fault instanceof Error) || fault.name !== 'BadRequest') throw fault
    return {
      zh: `“${file.name}”不是可以接收的文件。请上传 PDF、JPG、PNG、DOCX 或 OFD 文件。`,
      en: `'${file.name}' cannot be taken. Send a PDF, JPG, PNG, DOCX or OFD file.`,
    }
  }
}
