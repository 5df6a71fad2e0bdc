import { z } from 'zod'
import { operation } from '../operation.ts'
import { text } from '../plain-views.ts'
import { nothing } from '../requests.ts'
import { readingOf } from '../shown/reading.ts'

const currentVersion = z
  .object({
    id: z.string(),
    title: text,
    declared: z.string().describe('Hash of the declaration on this server'),
    published: z.string().optional().describe('Hash of the version in force today'),
    inForce: z.boolean().describe('Whether new cases begin: the declaration is the version in force, or none need be published'),
  })
  .meta({ id: 'CurrentVersion' })

export const currentVersions = operation({
  name: 'current-versions',
  says: {
    zh: '各程序现行的版本，哪些版本尚未公布',
    en: 'The version in force of each procedure, and which declarations are not published yet',
  },
  method: 'get',
  path: '/versions',
  input: nothing,
  output: z.array(currentVersion),
  may: 'everyone',
  async run(platform, _input, caller) {
    const { authority, day } = await readingOf(platform, caller)
    return platform.catalogue.procedures.map(({ id, title }) => {
      const declared = platform.door.definitions.current(id)?.row.hash ?? ''
      const published = authority.versions?.published(id, day)
      const inForce = authority.versions === undefined || published === declared
      return { id, title, declared, ...(published !== undefined && { published }), inForce }
    })
  },
})
