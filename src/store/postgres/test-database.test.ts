import pg from 'pg'
import { expect, test } from 'vitest'
import { cloneDatabase, templateDatabase } from './test-database.ts'

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

test('a template is prepared once, and each clone is a copy of its own', async () => {
  let prepared = 0
  const prepare = async (url: string): Promise<void> => {
    prepared++
    await ask(url, `create table organ (name text); insert into organ values ('市场监管局')`)
  }
  const [first, second] = await Promise.all([templateDatabase('organs', prepare), templateDatabase('organs', prepare)])
  expect(prepared).toBe(1)
  expect(second).toEqual(first)

  await cloneDatabase(first)
  const began = performance.now()
  const a = await cloneDatabase(first)
  console.log(`clone: ${Math.round(performance.now() - began)} ms`)
  const b = await cloneDatabase(first)
  await ask(a.url, `insert into organ values ('公安局')`)
  expect(await ask(a.url, 'select count(*)::int as n from organ')).toEqual([{ n: 2 }])
  expect(await ask(b.url, 'select name from organ')).toEqual([{ name: '市场监管局' }])
  await a.drop()
  await expect(ask(a.url, 'select 1')).rejects.toThrow(/does not exist/)
})

test('a template whose preparation fails can be prepared again', async () => {
  const failing = templateDatabase('fails once', async () => {
    throw new Error('no schema')
  })
  await expect(failing).rejects.toThrow('no schema')
  const again = await templateDatabase('fails once', async (url) => void (await ask(url, 'create table t (a int)')))
  const clone = await cloneDatabase(again)
  expect(await ask(clone.url, 'select * from t')).toEqual([])
  await clone.drop()
})
