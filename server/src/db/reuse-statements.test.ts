import Database from 'better-sqlite3'
import { beforeEach, describe, expect, test } from 'vitest'
import { reuseStatements } from './reuse-statements.ts'

let database: Database.Database

beforeEach(() => {
  database = new Database(':memory:')
  reuseStatements(database)
  database.exec('CREATE TABLE units (code TEXT)')
})

const allUnits = 'SELECT * FROM units'

describe('a statement of a connection', () => {
  test('is prepared once for each text', () => {
    const statement = database.prepare(allUnits)
    expect(database.prepare(allUnits)).toBe(statement)
    expect(database.prepare('SELECT code FROM units')).not.toBe(statement)
  })

  test('answers with the values of each call, not of an earlier one', () => {
    const add = 'INSERT INTO units VALUES (?)'
    for (const code of ['a', 'b']) database.prepare(add).run(code)
    const find = 'SELECT code FROM units WHERE code = ?'
    expect(database.prepare(find).get('b')).toEqual({ code: 'b' })
    expect(database.prepare(find).get('c')).toBeUndefined()
    expect(database.prepare(find).all('a')).toEqual([{ code: 'a' }])
  })

  test('sees a column that was added since', () => {
    database.prepare(allUnits).all()
    database.exec("ALTER TABLE units ADD COLUMN name TEXT DEFAULT 'none'")
    database.prepare('INSERT INTO units (code) VALUES (?)').run('a')
    expect(database.prepare(allUnits).all()).toEqual([{ code: 'a', name: 'none' }])
  })

  test('works on after a call that failed', () => {
    database.exec('CREATE UNIQUE INDEX one_of_each ON units (code)')
    const add = 'INSERT INTO units VALUES (?)'
    database.prepare(add).run('a')
    expect(() => database.prepare(add).run('a')).toThrow('UNIQUE')
    expect(database.prepare(add).run('b').changes).toBe(1)
  })

  test('is let go when a thousand others were asked for since', () => {
    const statement = database.prepare(allUnits)
    for (let number = 1; number < 1000; number += 1) database.prepare(`SELECT ${number}`)
    expect(database.prepare(allUnits)).toBe(statement)
    for (let number = 0; number < 1000; number += 1) database.prepare(`SELECT ${number}`)
    expect(database.prepare(allUnits)).not.toBe(statement)
  })
})
