import { hash } from 'node:crypto'

export const sha256 = (bytes: Uint8Array): Uint8Array => hash('sha256', bytes, 'buffer')
export const sm3 = (bytes: Uint8Array): Uint8Array => hash('sm3', bytes, 'buffer')
