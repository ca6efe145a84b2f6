import { expect, test } from 'vitest'
import { findSql } from './sql.ts'

test('statements are found in every kind of string', () => {
  const sources = [
    "query('select 1 from hit')",
    'query("update hit set state = 1")',
    'query(`\n  insert into hit (a)\n  values ($1)`)',
    'query(`DELETE FROM hit WHERE a = $1`)',
    'query(`with pick as (select 1) select * from pick`)',
  ]
  for (const source of sources) expect(findSql(source)).toHaveLength(1)
})

test('prose and code are not', () => {
  const source = `
    // select one from the list
    const title = 'Select a HIT from the list'
    const help = 'update your profile'
    update(hit).from('set')`
  expect(findSql(source)).toEqual([])
})
