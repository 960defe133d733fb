import { makeClient } from './yardstick.ts'

// Reads a table, then reports a value with a token, first on trial:
//   node docs/client/example.ts http://127.0.0.1:8080 [token] [period]

const [address = 'http://127.0.0.1:8080', token, period = '2025-Q4'] = process.argv.slice(2)
const call = makeClient({ address, ...(token ? { token } : {}) })

const [plan] = (await call('GET /plans', { path: {} })).items
if (!plan) throw new Error('the server holds no plan')

const { total, items } = await call('GET /plans/{plan}/data/{table}', {
  path: { plan: plan.id, table: 'indicators' },
  query: { kind: 'binding', fields: 'code,name', limit: '5' },
})
console.log(`${total} binding indicators, such as`, items)

if (token) {
  const path = { plan: plan.id, period }
  const body = { rows: [{ code: 'I08', numerator: 285.5, denominator: 500 }], submit: false }
  const batch = '/plans/{plan}/periods/{period}/reports/own/batch'
  const tried = await call(`POST ${batch}/check`, { path, body })
  console.log('on trial:', tried.counts)
  const wrong = tried.rows.filter(({ faults }) => faults.length > 0)
  if (wrong.length > 0) console.log('nothing is written:', JSON.stringify(wrong, null, 2))
  else {
    // The same key again is the same request: it may be repeated after a lost connection.
    const idempotencyKey = `example-${period}-${new Date().toISOString().slice(0, 10)}`
    console.log(await call(`POST ${batch}`, { path, body, idempotencyKey }))
  }
}
