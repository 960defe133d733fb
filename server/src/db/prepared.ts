import { sql } from 'drizzle-orm'
import type { Connection } from './open.ts'

/**
 * A query whose words are found once for each connection; its values come by `sql.placeholder`. To
 * find the words takes longer than most queries run: it is for those that nearly every request asks.
 */
export const prepared = <Query>(
  prepare: (connection: Connection) => Query,
): ((connection: Connection) => Query) => {
  const queries = new WeakMap<Connection, Query>()
  return (connection) => {
    const known = queries.get(connection)
    if (known) return known
    const query = prepare(connection)
    queries.set(connection, query)
    return query
  }
}

/** For `inArray` in a prepared query: however many values come, as the JSON of their list. */
export const listed = (name: string) =>
  sql`(select "value" from json_each(${sql.placeholder(name)}))`
