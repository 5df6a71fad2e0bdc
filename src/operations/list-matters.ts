import { z } from 'zod'
import { whatNow } from '../kernel/case/what-now.ts'
import type { Text } from '../kernel/law/instrument.ts'
import type { Procedure } from '../kernel/procedure/grammar.ts'
import { listEntries } from '../store/read-entries.ts'
import { fileToOpen } from './opening-form.ts'
import { operation } from './operation.ts'
import { listMattersRequest } from './requests.ts'
import { actorOf, contextOf, type Reading, readingOf } from './shown/reading.ts'
import { showRefusal } from './shown/show-refusal.ts'
import { type MatterView, matterView } from './views.ts'

/** Most powers of one organ that are read. */
const most = 500

interface Listed {
  readonly matter: string
  readonly kind: string
  readonly title: Text
  readonly place: string
}

/** The rows of the power list that name the organ today. */
async function powersOf({ platform, day }: Reading, organ: string): Promise<Listed[]> {
  const registers = platform.catalogue.registers.filter((register) => register.holds === 'powers')
  const lists = await Promise.all(
    registers.map(({ id }) => listEntries(platform.pool, platform.region, { register: id, day, where: { organ }, limit: most })),
  )
  return lists.flat().map(({ values }) => {
    const word = (name: string): string => String(values[name] ?? '')
    return {
      matter: word('matter'),
      kind: word('kind'),
      title: { zh: word('title'), en: word('titleEn') || word('title') },
      place: word('place'),
    }
  })
}

/** Opened by staff of their own motion, on a power, and not on a register entry that must be named first. */
const opensOnMatter = ({ power, about, acts, roles }: Procedure): boolean =>
  power !== null &&
  (!about || about.optional === true) &&
  Object.values(acts).some(({ starts, by }) => starts && [by].flat().some((role) => roles[role]?.kind === 'staff'))

function show(reading: Reading, organ: string, procedure: Procedure, listed: Listed): MatterView[] {
  const { matter, title, place, kind } = listed
  const file = fileToOpen(reading, { procedure: procedure.id, organ, matter, place })
  const options = whatNow(procedure, file, actorOf(reading.caller), contextOf(reading)).filter(({ act }) => procedure.acts[act]?.starts)
  const option = options.find(({ mine }) => mine) ?? options[0]
  if (!option) return []
  // What is wrong with answers is for the form to mend.
  const barred = option.refusals.filter(({ check }) => check !== 'content')
  return [
    {
      procedure: { id: procedure.id, title: procedure.title },
      matter,
      title,
      place,
      power: reading.platform.catalogue.powers[kind] ?? { zh: kind, en: kind },
      act: option.title,
      may: barred.length === 0,
      refusals: barred.map((refusal) => showRefusal(refusal, procedure, reading)),
    },
  ]
}

export const listMatters = operation({
  name: 'list-matters',
  says: {
    zh: '列出本机关按权力清单可以依职权办理的事项，以及不能办理的原因',
    en: 'Matters of the power list on which my organ opens cases of its own motion, and what stands in the way',
  },
  method: 'get',
  path: '/matters',
  input: listMattersRequest,
  output: z.array(matterView),
  may: 'staff',
  async run(platform, { organ }, caller) {
    const reading = await readingOf(platform, caller)
    if (!caller.posts.some((held) => held.organ === organ)) return []
    const powers = await powersOf(reading, organ)
    const procedures = platform.catalogue.procedures.filter(opensOnMatter)
    return procedures.flatMap((procedure) =>
      powers.filter(({ kind }) => kind === procedure.power).flatMap((listed) => show(reading, organ, procedure, listed)),
    )
  },
})
