import { defineCalendar, type Text } from '../../src/kernel/define.ts'

// Written by scripts/calendar-from-chinese-days.ts from npm chinese-days 1.5.7; change that script, not this file.
// Each row is what a yearly notice of the State Council's office arranges: days off, and weekend days worked in exchange.
// `festival` are the days that are a holiday by law, without weekends beside them and days swapped (全国年节及纪念日放假办法 2).

const noticeFor = (year: number): Text => ({
  zh: `国务院办公厅关于${year}年部分节假日安排的通知`,
  en: `Notice of the General Office of the State Council on holidays in ${year}`,
})

const newYear: Text = { zh: '元旦', en: "New Year's Day" }
const springFestival: Text = { zh: '春节', en: 'Spring Festival' }
const qingming: Text = { zh: '清明节', en: 'Qingming Festival' }
const labourDay: Text = { zh: '劳动节', en: 'Labour Day' }
const dragonBoat: Text = { zh: '端午节', en: 'Dragon Boat Festival' }
const midAutumn: Text = { zh: '中秋节', en: 'Mid-Autumn Festival' }
const nationalDay: Text = { zh: '国庆节', en: 'National Day' }

/** Working days in mainland China, 2021 to 2026. Of later years nothing is known until their notice is published. */
export const chinaWorkdays = defineCalendar({
  id: 'china-workdays',
  years: [
    {
      year: 2021,
      notice: { title: noticeFor(2021), number: '国办发明电〔2020〕27号', date: '2020-11-25' },
      holidays: [
        { name: newYear, from: '2021-01-01', to: '2021-01-03', festival: { from: '2021-01-01', to: '2021-01-01' } },
        { name: springFestival, from: '2021-02-11', to: '2021-02-17', festival: { from: '2021-02-12', to: '2021-02-14' } },
        { name: qingming, from: '2021-04-03', to: '2021-04-05', festival: { from: '2021-04-04', to: '2021-04-04' } },
        { name: labourDay, from: '2021-05-01', to: '2021-05-05', festival: { from: '2021-05-01', to: '2021-05-01' } },
        { name: dragonBoat, from: '2021-06-12', to: '2021-06-14', festival: { from: '2021-06-14', to: '2021-06-14' } },
        { name: midAutumn, from: '2021-09-19', to: '2021-09-21', festival: { from: '2021-09-21', to: '2021-09-21' } },
        { name: nationalDay, from: '2021-10-01', to: '2021-10-07', festival: { from: '2021-10-01', to: '2021-10-03' } },
      ],
      work: ['2021-02-07', '2021-02-20', '2021-04-25', '2021-05-08', '2021-09-18', '2021-09-26', '2021-10-09'],
    },
    {
      year: 2022,
      notice: { title: noticeFor(2022), number: '国办发明电〔2021〕11号', date: '2021-10-25' },
      holidays: [
        { name: newYear, from: '2022-01-01', to: '2022-01-03', festival: { from: '2022-01-01', to: '2022-01-01' } },
        { name: springFestival, from: '2022-01-31', to: '2022-02-06', festival: { from: '2022-02-01', to: '2022-02-03' } },
        { name: qingming, from: '2022-04-03', to: '2022-04-05', festival: { from: '2022-04-05', to: '2022-04-05' } },
        { name: labourDay, from: '2022-04-30', to: '2022-05-04', festival: { from: '2022-05-01', to: '2022-05-01' } },
        { name: dragonBoat, from: '2022-06-03', to: '2022-06-05', festival: { from: '2022-06-03', to: '2022-06-03' } },
        { name: midAutumn, from: '2022-09-10', to: '2022-09-12', festival: { from: '2022-09-10', to: '2022-09-10' } },
        { name: nationalDay, from: '2022-10-01', to: '2022-10-07', festival: { from: '2022-10-01', to: '2022-10-03' } },
      ],
      work: ['2022-01-29', '2022-01-30', '2022-04-02', '2022-04-24', '2022-05-07', '2022-10-08', '2022-10-09'],
    },
    {
      year: 2023,
      notice: { title: noticeFor(2023), number: '国办发明电〔2022〕16号', date: '2022-12-08' },
      holidays: [
        { name: newYear, from: '2022-12-31', to: '2023-01-02', festival: { from: '2023-01-01', to: '2023-01-01' } },
        { name: springFestival, from: '2023-01-21', to: '2023-01-27', festival: { from: '2023-01-22', to: '2023-01-24' } },
        { name: qingming, from: '2023-04-05', to: '2023-04-05', festival: { from: '2023-04-05', to: '2023-04-05' } },
        { name: labourDay, from: '2023-04-29', to: '2023-05-03', festival: { from: '2023-05-01', to: '2023-05-01' } },
        { name: dragonBoat, from: '2023-06-22', to: '2023-06-24', festival: { from: '2023-06-22', to: '2023-06-22' } },
        { name: midAutumn, from: '2023-09-29', to: '2023-09-29', festival: { from: '2023-09-29', to: '2023-09-29' } },
        { name: nationalDay, from: '2023-09-30', to: '2023-10-06', festival: { from: '2023-10-01', to: '2023-10-03' } },
      ],
      work: ['2023-01-28', '2023-01-29', '2023-04-23', '2023-05-06', '2023-06-25', '2023-10-07', '2023-10-08'],
    },
    {
      year: 2024,
      notice: { title: noticeFor(2024), number: '国办发明电〔2023〕7号', date: '2023-10-25' },
      holidays: [
        { name: newYear, from: '2024-01-01', to: '2024-01-01', festival: { from: '2024-01-01', to: '2024-01-01' } },
        { name: springFestival, from: '2024-02-10', to: '2024-02-17', festival: { from: '2024-02-10', to: '2024-02-12' } },
        { name: qingming, from: '2024-04-04', to: '2024-04-06', festival: { from: '2024-04-04', to: '2024-04-04' } },
        { name: labourDay, from: '2024-05-01', to: '2024-05-05', festival: { from: '2024-05-01', to: '2024-05-01' } },
        { name: dragonBoat, from: '2024-06-10', to: '2024-06-10', festival: { from: '2024-06-10', to: '2024-06-10' } },
        { name: midAutumn, from: '2024-09-15', to: '2024-09-17', festival: { from: '2024-09-17', to: '2024-09-17' } },
        { name: nationalDay, from: '2024-10-01', to: '2024-10-07', festival: { from: '2024-10-01', to: '2024-10-03' } },
      ],
      work: ['2024-02-04', '2024-02-18', '2024-04-07', '2024-04-28', '2024-05-11', '2024-09-14', '2024-09-29', '2024-10-12'],
    },
    {
      year: 2025,
      notice: { title: noticeFor(2025), number: '国办发明电〔2024〕12号', date: '2024-11-12' },
      holidays: [
        { name: newYear, from: '2025-01-01', to: '2025-01-01', festival: { from: '2025-01-01', to: '2025-01-01' } },
        { name: springFestival, from: '2025-01-28', to: '2025-02-04', festival: { from: '2025-01-28', to: '2025-01-31' } },
        { name: qingming, from: '2025-04-04', to: '2025-04-06', festival: { from: '2025-04-04', to: '2025-04-04' } },
        { name: labourDay, from: '2025-05-01', to: '2025-05-05', festival: { from: '2025-05-01', to: '2025-05-02' } },
        { name: dragonBoat, from: '2025-05-31', to: '2025-06-02', festival: { from: '2025-05-31', to: '2025-05-31' } },
        { name: nationalDay, from: '2025-10-01', to: '2025-10-05', festival: { from: '2025-10-01', to: '2025-10-03' } },
        { name: midAutumn, from: '2025-10-06', to: '2025-10-06', festival: { from: '2025-10-06', to: '2025-10-06' } },
        { name: nationalDay, from: '2025-10-07', to: '2025-10-08' },
      ],
      work: ['2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11'],
    },
    {
      year: 2026,
      notice: { title: noticeFor(2026), number: '国办发明电〔2025〕7号', date: '2025-11-04' },
      holidays: [
        { name: newYear, from: '2026-01-01', to: '2026-01-03', festival: { from: '2026-01-01', to: '2026-01-01' } },
        { name: springFestival, from: '2026-02-15', to: '2026-02-23', festival: { from: '2026-02-16', to: '2026-02-19' } },
        { name: qingming, from: '2026-04-04', to: '2026-04-06', festival: { from: '2026-04-05', to: '2026-04-05' } },
        { name: labourDay, from: '2026-05-01', to: '2026-05-05', festival: { from: '2026-05-01', to: '2026-05-02' } },
        { name: dragonBoat, from: '2026-06-19', to: '2026-06-21', festival: { from: '2026-06-19', to: '2026-06-19' } },
        { name: midAutumn, from: '2026-09-25', to: '2026-09-27', festival: { from: '2026-09-25', to: '2026-09-25' } },
        { name: nationalDay, from: '2026-10-01', to: '2026-10-07', festival: { from: '2026-10-01', to: '2026-10-03' } },
      ],
      work: ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'],
    },
  ],
})
