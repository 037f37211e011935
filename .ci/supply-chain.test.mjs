import assert from 'node:assert/strict'
import test from 'node:test'
import { billOf, findings, grave, licencesOf, unwelcome } from './supply-chain.mjs'

const part = (name, ...licenses) => ({ name, version: '1', purl: `pkg:maven/x/${name}@1?type=jar`, licenses })

test('a licence that is not on the list is found, and so is a part without one', () => {
  const bom = { components: [
    part('good', { license: { id: 'MIT' } }), part('agpl', { license: { id: 'AGPL-3.0-only' } }), part('none'),
    part('gpl', { license: { name: 'GNU General Public License v3' } }), part('both', { expression: '(MIT AND GPL-3.0-only)' }),
  ] }

  assert.deepEqual(unwelcome(bom).map((each) => each.name), ['agpl', 'none', 'gpl', 'both'])
})

test('of several licences one suffices, and names of poms are understood', () => {
  const bom = { components: [
    part('choice', { license: { id: 'GPL-3.0-only' } }, { license: { name: 'Eclipse Public License v. 2.0' } }),
    part('either', { expression: '(GPL-2.0-only OR BSD-3-Clause)' }), part('apache', { license: { name: 'The Apache Software License, Version 2.0' } }),
  ] }

  assert.deepEqual(unwelcome(bom), [])
  assert.deepEqual(licencesOf(bom.components[2]), ['Apache-2.0'])
})

test('parts of parts are looked at, our own are not', () => {
  const bom = { components: [{ ...part('ours'), group: 'org.cartora' }, { ...part('outer', { license: { id: 'MIT' } }), components: [part('inner')] }] }

  assert.deepEqual(unwelcome(bom).map((each) => each.name), ['inner'])
})

test('what is known of a part is found with its severity; unknown counts as grave', async () => {
  const severities = { high: 'HIGH', low: 'LOW', odd: undefined }
  const ask = async (path, body) => body
    ? { results: body.queries.map(({ package: { purl } }) => (purl === 'pkg:maven/x/bad@1' ? { vulns: [{ id: 'high' }, { id: 'low' }, { id: 'odd' }] } : {})) }
    : { database_specific: { severity: severities[path.split('/').pop()] } }

  const found = await findings([{ components: [part('fine'), part('bad')] }], ask)

  assert.deepEqual(found.filter(grave).map((each) => each.id), ['high', 'odd'])
  assert.equal(found.length, 3)
})

test('a feed that cannot be reached is no clean bill', async () => {
  assert.equal(await findings([{ components: [part('any')] }], async () => undefined), undefined)
})

test('the bill of a lock file names what is shipped, and what it is built with only where asked', () => {
  const lock = { name: 'shop', version: '1', packages: {
    '': {}, 'node_modules/@a/b': { version: '2.0.0', license: 'MIT', integrity: 'sha512-AAEC' }, 'node_modules/x/node_modules/c': { version: '3.0.0', dev: true },
  } }

  assert.deepEqual(billOf(lock, false).components.map((each) => each.purl), ['pkg:npm/%40a/b@2.0.0'])
  assert.equal(billOf(lock, false).components[0].hashes[0].content, '000102')
  assert.deepEqual(billOf(lock, true).components.map((each) => each.name), ['@a/b', 'c'])
})
