/** How often something may be asked from one address: so many at once, and so many more each minute. */
interface Limit {
  readonly atOnce: number
  readonly perMinute: number
}

/** `guess`: what could be used to guess passwords and codes. `search`: what could be used to copy registers out. `upload`: what fills the disk. `register`: what puts strangers on record. */
export type Limited = 'guess' | 'search' | 'upload' | 'register'

export type Limits = Readonly<Record<Limited, Limit>>
