// Takes the API's description from a running platform: npm run types:fetch [-- http://localhost:8080]
import { writeFileSync } from 'node:fs'

const platform = process.argv[2] ?? process.env.CARTORA_URL ?? 'http://localhost:8080'
const answer = await fetch(`${platform}/openapi`, { headers: { Accept: 'application/json' } })
if (!answer.ok) throw new Error(`${platform}/openapi answered ${answer.status}`)
const document = sorted(await answer.json())
delete document.servers
writeFileSync(new URL('../openapi.json', import.meta.url), `${JSON.stringify(document, null, 2)}\n`)

/** The same order of keys each time, so that a diff shows what changed. */
function sorted(value) {
  if (Array.isArray(value)) return value.map(sorted)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.keys(value).sort().map((key) => [key, sorted(value[key])]))
}
