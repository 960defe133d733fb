import { sql } from 'drizzle-orm'
import type { Connection } from '../src/db/open.ts'

type Rule = { fault: string; query: string }

/** Every step of a report, its event, its audit row and what it brought stand together or not at all. */
const rules: readonly Rule[] = [
  {
    fault: 'a report whose version is not the number of its events',
    query: `SELECT r.id FROM reports r LEFT JOIN report_events e ON e.report_id = r.id
      GROUP BY r.id HAVING count(e.id) <> r.version`,
  },
  {
    fault: 'a version that two events share',
    query: `SELECT report_id FROM report_events GROUP BY report_id, version HAVING count(*) > 1`,
  },
  {
    fault: 'a report that is not what its last event left',
    query: `SELECT r.id FROM reports r
      JOIN report_events e ON e.report_id = r.id AND e.version = r.version
      WHERE r.state <> e.state OR r.value IS NOT e.value OR r.note IS NOT e.note
        OR r.outcome IS NOT e.outcome OR r.updated_at <> e.at`,
  },
  {
    fault: 'a report with other than one audit row for each event',
    query: `SELECT r.id FROM reports r
      JOIN periods p ON p.id = r.period_id JOIN indicators i ON i.id = r.indicator_id
      WHERE r.version <> (SELECT count(*) FROM audit_entries a
        WHERE a.subject = 'report:' || p.plan_id || '/' || p.code || '/' || i.code
          AND a.action IN ('report.saved', 'report.submitted', 'report.withdrawn',
            'report.approved', 'report.returned', 'report.verified', 'report.corrected'))`,
  },
  {
    fault: 'an event without the audit row of the same person and moment',
    query: `SELECT e.id FROM report_events e WHERE NOT EXISTS (SELECT 1 FROM audit_entries a
      WHERE a.account_id = e.account_id AND a.at = e.at AND a.action LIKE 'report.%')`,
  },
  {
    fault: 'a request with two audit rows',
    query: `SELECT request_id FROM audit_entries WHERE action LIKE 'report.%'
      GROUP BY request_id HAVING count(*) > 1`,
  },
  {
    fault: 'a verified report with other than one observation for each verification',
    query: `SELECT r.id FROM reports r WHERE
      (SELECT count(*) FROM report_events e
        WHERE e.report_id = r.id AND e.action = 'verify' AND e.value IS NOT NULL)
      <> (SELECT count(*) FROM observations o WHERE o.report_id = r.id)`,
  },
  { fault: 'a reference to nothing', query: 'SELECT "table" FROM pragma_foreign_key_check' },
  {
    fault: 'a damaged page',
    query: `SELECT integrity_check FROM pragma_integrity_check WHERE integrity_check <> 'ok'`,
  },
]

/** What is half done, or done twice, in a database of reports; empty when all is whole. */
export const findHalves = async (connection: Connection): Promise<string[]> =>
  rules.flatMap(({ fault, query }) => {
    const found = connection.values(sql.raw(query)).flat()
    return found.length > 0 ? [`${fault}: ${found.join(', ')}`] : []
  })
