import { hex } from '../../kernel/record/bytes.ts'
import { sha256 } from '../../kernel/record/sha256.ts'
import type { StoredFile } from '../api.ts'

/** SHA-256 (hex) of a file, worked out before it leaves the device. Browsers keep their own function to safe addresses; ours works on all. */
export async function hashOf(file: File): Promise<string> {
  const bytes = await file.arrayBuffer()
  if (globalThis.crypto?.subtle === undefined) return hex(sha256(new Uint8Array(bytes)))
  return hex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)))
}

/** What a problem of the API says, where the answer is one. */
function detailOf(text: string): string | undefined {
  try {
    return (JSON.parse(text) as { detail?: string }).detail
  } catch {
    return undefined
  }
}

/** Sends a file with its hash; `sent` is told how much is on its way, from 0 to 1. A file that arrives with another hash is refused. */
export function sendFile(file: File, hash: string, sent: (share: number) => void): Promise<StoredFile> {
  const body = new FormData()
  body.set('sha256', hash)
  body.set('file', file)
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', '/api/files')
    request.upload.addEventListener('progress', ({ loaded, total }) => total > 0 && sent(loaded / total))
    request.addEventListener('load', () => {
      if (request.status === 200) resolve(JSON.parse(request.responseText) as StoredFile)
      else reject(new Error(detailOf(request.responseText) ?? `${request.status} ${request.statusText}`))
    })
    request.addEventListener('error', () => reject(new Error('Network')))
    request.send(body)
  })
}
