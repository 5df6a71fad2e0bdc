import { expect, test } from 'vitest'
import { divisionMap } from './division-map.ts'

test('every city has a place of its own on the map, and every county stands in a city that has one', () => {
  const cities = divisionMap.filter(({ parent }) => parent === '210000')
  expect(cities).toHaveLength(14)
  expect(new Set(cities.map(({ place }) => place?.join(' '))).size).toBe(14)
  const counties = divisionMap.filter(({ parent }) => parent !== undefined && parent !== '210000')
  expect(counties.filter(({ parent }) => !cities.some(({ code }) => code === parent))).toEqual([])
})
