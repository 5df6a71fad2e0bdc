import type { MapDivision } from '../../src/kernel/define.ts'
import { divisions } from './divisions.ts'

/** Where each city stands on the schematic map, in columns from the west and rows from the north. It shows neighbours, not borders. */
const places: Readonly<Record<string, readonly [column: number, row: number]>> = {
  '210900': [2, 0], // 阜新
  '211200': [5, 0], // 铁岭
  '211300': [0, 1], // 朝阳
  '210700': [2, 1], // 锦州
  '210100': [4, 1], // 沈阳
  '210400': [6, 1], // 抚顺
  '211400': [1, 2], // 葫芦岛
  '211100': [3, 2], // 盘锦
  '210300': [4, 2], // 鞍山
  '211000': [5, 2], // 辽阳
  '210500': [6, 2], // 本溪
  '210800': [3, 3], // 营口
  '210600': [6, 3], // 丹东
  '210200': [4, 4], // 大连
}

/** The province's divisions for the supervisor's map; counties stand within their city, in the order of their codes. */
export const divisionMap: readonly MapDivision[] = divisions.map(({ code, name, parent }) => {
  const place = places[code]
  return { code, name, ...(parent !== undefined && { parent }), ...(place && { place }) }
})
