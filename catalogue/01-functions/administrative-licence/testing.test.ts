import { expect, test } from 'vitest'
import { tell } from '../../../src/kernel/testing/story.ts'
import { chinaWorkdays } from '../../calendars/china-workdays.ts'
import { asEnterprise, caseOn, hepingDistrict, people } from '../../testing/heping.ts'
import { foodBusinessLicence } from '../service-items/liaoning-items.ts'
import { administrativeLicence } from './procedure.ts'

const district = hepingDistrict()
/** No matter of the demonstration is tested by law: here the item says that this one is. */
const authority = {
  ...district,
  item: (id: string) => {
    const item = district.item(id)
    return item && { ...item, facts: { ...item.facts, testing: true } }
  },
}
const applied = () =>
  tell({ procedure: administrativeLicence, calendar: chinaWorkdays, people, authority, case: { ...caseOn(foodBusinessLicence), title: '演示许可' } })
    .on('2026-03-02', 'agent.lin', 'apply', { ...asEnterprise, address: '沈阳市和平区虚构路1号', scope: '热食类食品制售' })
const result = { result: '检测合格' }

test('errors are corrected on the spot; what is tested by law is tested by two within five working days, and decided after it (32, 55)', () => {
  const accepted = applied().on('2026-03-02', 'agent.lin', 'correctOnTheSpot', { what: '门牌号' }).on('2026-03-02', 'clerk.li', 'accept')
  expect(accepted.due('test')).toEqual({ day: '2026-03-09' })
  expect(accepted.refuses('2026-03-04', 'officer.zhao', 'test', result)).toEqual(['officers-too-few'])
  const examined = accepted
    .on('2026-03-03', 'officer.zhao', 'examine', { opinion: '一致', substance: false, othersInterests: false, publicMatter: false })
    .on('2026-03-04', 'officer.zhao', 'verify', { day: '2026-03-04', finding: '一致', conforms: true, othersFound: false }, ['officer.qian'])
  expect(examined.refuses('2026-03-05', 'head.zheng', 'decide', { outcome: 'granted' })).toEqual(['awaits-act'])
  const tested = examined.on('2026-03-05', 'officer.zhao', 'test', result, ['officer.qian'])
  expect(tested.tries('2026-03-06', 'head.zheng', 'decide', { outcome: 'granted' }).kind).toBe('done')
})
