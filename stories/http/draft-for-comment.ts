import type { World } from './harness.ts'

export const draftTitle = '餐饮油烟治理办法'

/** A draft of Heping District that is not out yet: the case in which it is made. */
export async function draftAtHeping(world: World): Promise<string> {
  const officer = world.as('officer.zhao')
  const file = (await officer.uploadsText('起草说明。')).sha256
  const assessed = { title: draftTitle, report: file, byGovernment: false, business: false, economic: false, secret: false }
  const { case: id } = await officer.opens({ procedure: 'normative-document-making', organ: 'mr-210102', act: 'assess', answers: assessed })
  await officer.does(id, 'draft', { answers: { text: (await officer.uploadsText('第一条 草案。')).sha256, explanation: file } })
  return id
}

/** It is out for comment until 2026-04-02: the position of its publication. */
export const consultAtHeping = async (world: World, id: string): Promise<number> =>
  (await world.as('officer.zhao').does(id, 'consult', { answers: { shorter: false, until: '2026-04-02' } })).seq
