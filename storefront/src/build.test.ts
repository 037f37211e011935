import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'

const dist = join(import.meta.dirname, '../target/dist')
const BUDGET = 130 * 1024

test('what the first page loads stays small', () => {
  const html = readFileSync(join(dist, 'index.html'), 'utf8')
  const scripts = [...html.matchAll(/(?:src|href)="(\/assets\/[^"]+\.js)"/g)].map((match) => match[1]!)

  const size = scripts.reduce((sum, script) => sum + gzipSync(readFileSync(join(dist, script))).length, 0)

  expect(scripts.length).toBeGreaterThan(0)
  expect(size).toBeLessThan(BUDGET)
})

test('each page of the shop is a file of its own', () => {
  const names = readdirSync(join(dist, 'assets')).join(' ')

  for (const page of ['checkout', 'p._slug', 'c._slug', 'orders._number']) expect(names).toContain(`${page}-`)
})

test('text is there compressed, too', () => {
  const scripts = readdirSync(join(dist, 'assets')).filter((name) => /\.(js|css)$/.test(name))

  expect(scripts.filter((name) => readFileSync(join(dist, 'assets', name)).length > 1000 && !existsSync(join(dist, 'assets', `${name}.gz`)))).toEqual([])
})
