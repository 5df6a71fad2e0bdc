import { z } from 'zod'
import { dropFilter as drop, readFilters, writeFilter } from '../../store/saved-filters.ts'
import { BadRequest } from '../door/request.ts'
import { NotFound, operation } from '../operation.ts'
import { byId, nothing, saveFilterRequest } from '../requests.ts'
import { savedFilterView } from './my-day-views.ts'

/** Most filters of one person. */
const mostFilters = 100

export const listFilters = operation({
  name: 'list-filters',
  says: { zh: '我保存的筛选', en: 'Filters that I keep for lists' },
  method: 'get',
  path: '/filters',
  input: nothing,
  output: z.array(savedFilterView),
  may: 'office',
  run: ({ pool, region }, _input, caller) => readFilters(pool, region, caller.person),
})

export const saveFilter = operation({
  name: 'save-filter',
  says: { zh: '保存筛选', en: 'Keep a filter under a name' },
  method: 'put',
  path: '/filters/:id',
  input: saveFilterRequest,
  output: savedFilterView,
  may: 'office',
  async run({ pool, region, now }, filter, caller) {
    const kept = await writeFilter(pool, region, { person: caller.person, most: mostFilters, at: new Date(now()).toISOString() }, filter)
    if (!kept) throw new BadRequest('request-incomplete', `You keep ${mostFilters} filters already. Drop one first.`)
    return filter
  },
})

export const dropFilter = operation({
  name: 'drop-filter',
  says: { zh: '删除保存的筛选', en: 'Drop one of my filters' },
  method: 'delete',
  path: '/filters/:id',
  input: byId,
  output: nothing,
  may: 'office',
  async run({ pool, region }, { id }, caller) {
    if (!(await drop(pool, region, caller.person, id))) throw new NotFound(`You keep no filter '${id}'.`)
    return {}
  },
})
