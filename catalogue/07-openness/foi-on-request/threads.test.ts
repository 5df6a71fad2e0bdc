import { expect, test } from 'vitest'
import type { Procedure } from '../../../src/kernel/procedure/grammar.ts'
import { withoutWord } from '../../../src/kernel/testing/changed.ts'
import { type Story, tell } from '../../../src/kernel/testing/story.ts'
import { chinaWorkdays } from '../../calendars/china-workdays.ts'
import { atMarket, people, remediesWorld } from '../../testing/remedies.ts'
import { foiOnRequest } from './procedure.ts'

const request = { applicantKind: 'person', address: '沈阳市', phone: '13800000000', what: '2025年抽检结果', form: 'electronic' }
const { ground, ...third } = { kind: 'person', person: 'neighbour.he', name: '何邻居', about: '检测报告', ground: 'consulting' }
const received = (procedure: Procedure = foiOnRequest): Story =>
  tell({ procedure, calendar: chinaWorkdays, authority: remediesWorld(), people, case: atMarket })
    .on('2026-03-02', 'citizen.chen', 'request', request)
    .on('2026-03-02', 'info.market', 'confirm')

test('the days in which a third party is heard are not counted, and the last day moves by exactly them (regelrecht#381)', () => {
  expect(received().due('answer')).toEqual({ day: '2026-03-30' })
  const asked = received().on('2026-03-04', 'info.market', 'consultThirdParty', { ...third, ground })
  expect(asked.due('answer')).toEqual({ paused: '2026-03-04' })
  // Asked on Wednesday the 4th and answered on Wednesday the 11th: five working days, from the 4th to the 10th, are not counted.
  expect(asked.on('2026-03-11', 'neighbour.he', 'thirdPartyReplies', { agrees: true }).due('answer')).toEqual({ day: '2026-04-07' })
  const deaf = withoutWord(foiOnRequest, 'consultThirdParty', 'pauses')
  expect(received(deaf).on('2026-03-04', 'info.market', 'consultThirdParty', third).due('answer')).toEqual({ day: '2026-03-30' })
})
