import { demonstrationEnterprise } from '../../catalogue/demonstration-people.ts'
import type { World } from '../../stories/http/harness.ts'
import { signNow } from '../../stories/http/log-keys.ts'
import type { Figure } from '../run-trials.ts'
import { crawl, type Known } from './crawl.ts'
import { canariesIn, needlesFor } from './encodings.ts'
import { none } from './figures.ts'
import { tokenOf, town } from './town.ts'

/** Words that stand in one case alone, in a fact, an address, a file and its name. */
const canaries = { fact: '紫檀算盘落在西窗下', place: '云杉里八十八号', file: '鸢尾花谱残页', note: '青釉笔洗缺一角' }

/** A penalty case of the agent's enterprise, with a record and what the party hands in. */
async function penaltyCase(world: World): Promise<Known> {
  const officer = world.as('officer.zhao')
  const where = { procedure: 'penalty-ordinary', organ: 'mr-210102', matter: 'unlicensed-food-business', act: 'discover' }
  const opened = await officer.opens({
    ...where,
    answers: { source: 'inspection', facts: canaries.fact, happenedAt: '和平区', endedOn: '2026-02-27', grave: false },
  })
  const id = opened.case
  const party = {
    partyKind: 'enterprise',
    enterprise: demonstrationEnterprise.creditCode,
    name: demonstrationEnterprise.name,
    address: canaries.place,
  }
  const filed = await officer.does(id, 'file', { answers: party })
  const file = await officer.uploads(canaries.file)
  const found = { how: 'inspection', place: '和平区', found: canaries.note, record: file.sha256 }
  const inquiry = await officer.does(id, 'investigate', { answers: found, with: ['officer.qian'] })
  await officer.client
    .saveDraft({ id: 'mine', procedure: 'penalty-ordinary', act: 'conclude', case: id, answers: { report: canaries.note } } as never)
    .catch(() => undefined)
  await signNow(world.platform)
  const events = (await world.anyone.readCheckpoint()).size
  return {
    id: [id, opened.number, 'mine', 'penalty-ordinary'],
    number: [opened.number, ...[...opened.documents, ...filed.documents, ...inquiry.documents].map(({ number }) => number)],
    sha256: [file.sha256],
    register: world.platform.catalogue.registers.map((register) => register.id),
    seq: [...Array(4).keys()].map((i) => String(events - 1 - i)),
    '?read-file': ['', `?case=${id}`, `?case=${opened.number}`],
    '?read-entries': [`?path=tile/entries/000.p/${events}`, '?path=tile/entries/000'],
    '?like-cases': ['', `?case=${id}&act=draft&field=fine`],
    '?list-refusals': ['', '?organ=mr-210102'],
    '?list-cards': ['', '?organ=mr-210102'],
    '?list-candidates': [`?procedure=penalty-ordinary&act=file&field=party&organ=mr-210102&case=${id}`],
    '?opening-form': [`?procedure=reconsideration&against=${id}`, `?procedure=penalty-ordinary&organ=mr-210102`],
    '?prove-inclusion': [`?index=${events - 1}`],
  }
}

/** Who has no business in the case; and who has. */
const strangers = [
  undefined,
  'citizen',
  'neighbour',
  'officer1.health',
  'head.health',
  'bank.heping',
  'admin.system',
  'admin.security',
  'admin.audit',
  'keeper',
  'petitions.jiang',
]
const own = ['officer.zhao', 'head.zheng', 'agent']

/** Every route of the interface and the portal, with the true ids of a case, asked by everybody who has no business in it; and by who has. */
export const a13 =
  () =>
  async (say: (line: string) => void): Promise<readonly Figure[]> => {
    const needles = needlesFor(canaries).filter(({ encoding }) => ['utf8', 'base64', 'JSON escapes', 'HTML references'].includes(encoding))
    const world = await town()
    try {
      const known = await penaltyCase(world)
      const id = known['id']?.[0] ?? ''
      const from = ['/', `/cases/${id}`, `/cases/${id}/receipt`, `/cases/${id}/evidence`, `/cases/${known['number']?.[0]}`]
      const bad: string[] = []
      let [asked, seen] = [0, 0]
      for (const login of strangers) {
        const got = await crawl(world, await tokenOf(world, login), { known, from, most: 60 })
        asked += got.length
        for (const { path, bytes } of got)
          for (const found of canariesIn(bytes, needles)) bad.push(`${login ?? 'public'} ${path}: ${found}`)
      }
      for (const login of own) {
        const got = await crawl(world, await tokenOf(world, login), { known, from, most: 60 })
        const paths = got.filter(({ bytes }) => canariesIn(bytes, needles).length > 0)
        say(`${login} sees it at ${paths.length} addresses`)
        seen += paths.length
      }
      return [
        none(
          `the ids of one case in every route, asked by ${strangers.length} who have no business in it: canaries`,
          { tried: asked, bad },
          { what: 'addresses at which its own people see them', found: seen },
        ),
      ]
    } finally {
      await world.end()
    }
  }
