import type { Answers } from '../../src/kernel/form/field.ts'
import { act } from '../../src/operations/act.ts'
import { ask } from '../../src/operations/ask.ts'
import { chinaDay } from '../../src/operations/china-day.ts'
import type { Caller } from '../../src/operations/operation.ts'
import type { Platform } from '../../src/operations/platform.ts'
import { uploadFile } from '../../src/operations/upload-file.ts'
import { inventedPdf } from '../invented-pdf.ts'

const organ = 'mr-210102'

/** An invented normative document of Heping District, made by its officers from assessment to filing, today. Secret, so that nobody waits a month for comments. */
export async function makeNormativeDocument(platform: Platform): Promise<{ number: string; title: string }> {
  const year = Number(chinaDay(platform.now()).slice(0, 4))
  const [number, title] = [`沈和市监规〔${year}〕1号`, '餐饮油烟治理办法']
  const as = (person: string, post: string): Caller => ({
    kind: 'staff',
    region: platform.region,
    person,
    name: person,
    actsFor: [],
    posts: [{ person, organ, post }],
  })
  const officer = as('officer.zhao', 'officer')
  const head = as('head.zheng', 'head')
  const clerk = as('clerk.li', 'clerk')
  const upload = async (caller: Caller, name: string): Promise<string> =>
    (await ask(platform, uploadFile, { name: `${name}.pdf`, bytes: inventedPdf(name) }, caller)).sha256
  const paper = await upload(officer, '餐饮油烟治理办法')
  let id: string | undefined
  const does = async (caller: Caller, name: string, answers: Answers): Promise<void> => {
    const where = id === undefined ? { open: { procedure: 'normative-document-making', organ } } : { case: id }
    const done = await ask(platform, act, { key: `scene-${name}-${number}`, ...where, act: name, answers: answers as never }, caller)
    if (done.kind === 'refused') throw new Error(`'${name}' was refused: ${done.refusals.map(({ says }) => says.zh).join('')}`)
    id = done.case
  }
  await does(officer, 'assess', { title, report: paper, byGovernment: false, business: false, economic: false, secret: true })
  await does(officer, 'draft', { text: paper, explanation: paper })
  await does(as('reviewer.zhou', 'reviewer'), 'legality', { examined: paper, opinion: '符合上位法', lawful: true })
  await does(head, 'discuss', { examined: paper, minutes: await upload(head, '会议纪要'), passed: true })
  await does(clerk, 'register', { examined: paper, number })
  await does(clerk, 'publish', { examined: paper, where: '区政府门户网站', later: false, validUntil: `${year + 2}-12-31` })
  await does(clerk, 'file', { receipt: `沈和市监备〔${year}〕1号`, to: 'gov-210102' })
  return { number, title }
}
