import { countRefused } from '../../store/supervision/read-refusals.ts'
import { operation } from '../operation.ts'
import { organRef, readingOf } from '../shown/reading.ts'
import { refusalTitle } from '../shown/refusal-titles.ts'
import { refusalFilter } from './refusals-shown.ts'
import { refusalStatisticsRequest, refusalStatisticsView } from './supervision-views.ts'

export const refusalStatistics = operation({
  name: 'refusal-statistics',
  says: { zh: '被拒绝的办理统计：按原因、机关、人员', en: 'Figures of refused attempts by reason, organ and officer' },
  method: 'get',
  path: '/refusals/statistics',
  input: refusalStatisticsRequest,
  output: refusalStatisticsView,
  may: ['supervisor'],
  async run(platform, asked, caller) {
    const reading = await readingOf(platform, caller)
    const filter = await refusalFilter(reading, asked)
    const count = (by: 'code' | 'organ' | 'person') => countRefused(platform.pool, platform.region, filter, by)
    const [codes, organs, persons] = await Promise.all([count('code'), count('organ'), count('person')])
    const figures = ({ attempts, last }: { attempts: number; last: string }) => ({ attempts, last })
    return {
      codes: codes.map((row) => ({ code: row.key, title: refusalTitle(row.key), ...figures(row) })),
      organs: organs.map((row) => ({ organ: organRef(reading, row.key), ...figures(row) })),
      persons: persons.map((row) => ({ person: row.key, name: row.name ?? '', ...figures(row) })),
    }
  },
})
