// Reads bills of materials (CycloneDX): which licences are in them, and which known vulnerabilities.
import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'

/** Licences under which a part may lie beside ours (Apache-2.0) without changing it. Copyleft only where it ends at the file or the library. */
export const WELCOME = [
  '0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'BlueOak-1.0.0', 'CC-BY-4.0', 'CC0-1.0', 'CDDL-1.0', 'CDDL-1.1', 'EPL-1.0', 'EPL-2.0',
  'GPL-2.0-with-classpath-exception', 'ISC', 'LGPL-2.1-only', 'LGPL-2.1-or-later', 'MIT', 'MIT-0', 'MPL-2.0', 'OFL-1.1', 'PostgreSQL',
  'Public-Domain', 'Python-2.0', 'Unlicense', 'UPL-1.0', 'W3C', 'Zlib',
]

/** Names that poms have for them. */
const NAMES = [
  [/apache.*(2|licen)/i, 'Apache-2.0'], [/\bmit\b|bouncy castle/i, 'MIT'], [/eclipse public.*2|epl.?2/i, 'EPL-2.0'],
  [/eclipse public.*1|epl.?1/i, 'EPL-1.0'], [/eclipse distribution|edl/i, 'BSD-3-Clause'], [/bsd.*2|2.*bsd/i, 'BSD-2-Clause'],
  [/bsd/i, 'BSD-3-Clause'], [/class.?path|gpl2 w\/ cpe/i, 'GPL-2.0-with-classpath-exception'], [/mozilla|mpl.?2/i, 'MPL-2.0'],
  [/lesser.*2\.1|lgpl.?2\.1/i, 'LGPL-2.1-or-later'], [/public domain/i, 'Public-Domain'], [/cddl/i, 'CDDL-1.1'], [/cc0/i, 'CC0-1.0'],
  [/universal permissive|upl/i, 'UPL-1.0'], [/postgresql/i, 'PostgreSQL'],
]

export function components(bom) {
  return (bom.components ?? []).flatMap((part) => [part, ...components(part)]).filter((part) => part.group !== 'org.cartora')
}

export function licencesOf(part) {
  return (part.licenses ?? []).flatMap(({ license, expression }) => {
    if (expression) return expression.replace(/[()]/g, '').split(/ OR /)
    const named = license.id ?? license.name ?? ''
    return WELCOME.includes(named) ? [named] : [NAMES.find(([pattern]) => pattern.test(named))?.[1] ?? named]
  })
}

/** The bill of a package-lock.json; npm's own (npm sbom) leaves parts out and stumbles over optional ones. */
export function billOf(lock, development) {
  const parts = Object.entries(lock.packages)
    .filter(([path, part]) => path && part.version && !part.link && (development || !(part.dev || part.devOptional)))
    .map(([path, part]) => {
      const name = part.name ?? path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)
      const purl = `pkg:npm/${name.replace(/^@/, '%40')}@${part.version}`
      const [algorithm, digest] = (part.integrity ?? '').split('-')
      return {
        type: 'library', 'bom-ref': purl + '#' + path, name, version: part.version, purl,
        licenses: part.license ? [/ (OR|AND) /.test(part.license) ? { expression: part.license } : { license: { id: part.license } }] : [],
        hashes: algorithm === 'sha512' ? [{ alg: 'SHA-512', content: Buffer.from(digest, 'base64').toString('hex') }] : [],
      }
    })
  return { bomFormat: 'CycloneDX', specVersion: '1.6', version: 1, metadata: { component: { type: 'application', name: lock.name, version: lock.version } }, components: parts }
}

/** One of several suffices: who uses a part may choose. */
export function unwelcome(bom) {
  return components(bom).filter((part) => !licencesOf(part).some((name) => name.split(' AND ').every((each) => WELCOME.includes(each))))
}

export const nameOf = (part) => [part.group, part.name].filter(Boolean).join('/') + ' ' + part.version

/** What OSV says of each part; undefined where it cannot be asked. */
export async function findings(boms, ask = osv) {
  const purls = [...new Set(boms.flatMap(components).map((part) => part.purl?.replace(/\?.*/, '')).filter(Boolean))]
  const found = []
  for (let from = 0; from < purls.length; from += 500) {
    const queries = purls.slice(from, from + 500).map((purl) => ({ package: { purl } }))
    const answer = await ask('/v1/querybatch', { queries })
    if (answer === undefined) return undefined
    answer.results.forEach((result, index) =>
      (result.vulns ?? []).forEach((vulnerability) => found.push({ part: queries[index].package.purl, id: vulnerability.id })))
  }
  for (const each of found) each.severity = severity(await ask('/v1/vulns/' + each.id))
  return found
}

/** Unknown counts as high: nobody has said that it is harmless. */
export function severity(vulnerability) {
  return (vulnerability?.database_specific?.severity ?? 'UNKNOWN').toUpperCase()
}

export const grave = (finding) => !['LOW', 'MODERATE', 'MEDIUM'].includes(finding.severity)

async function osv(path, body) {
  try {
    const answer = await fetch((process.env.CARTORA_OSV ?? 'https://api.osv.dev') + path, {
      ...(body && { method: 'POST', body: JSON.stringify(body) }), signal: AbortSignal.timeout(20_000),
    })
    return answer.ok ? await answer.json() : undefined
  } catch {
    return undefined
  }
}

async function main([command, ...files]) {
  if (command === 'bill') {
    console.log(JSON.stringify(billOf(JSON.parse(readFileSync(files[0], 'utf8')), files[1] === 'all'), null, 2))
    return 0
  }
  const boms = files.map((file) => JSON.parse(readFileSync(file, 'utf8')))
  if (command === 'licences') {
    const parts = boms.flatMap(components).sort((one, other) => nameOf(one).localeCompare(nameOf(other)))
    parts.forEach((part) => console.log(nameOf(part) + '\t' + licencesOf(part).join(', ')))
    const refused = boms.flatMap(unwelcome)
    refused.forEach((part) => console.error('licence not on the list: ' + nameOf(part) + ' ' + JSON.stringify(part.licenses ?? [])))
    console.log(`${parts.length} parts, ${refused.length} of them with a licence that is not on the list`)
    return parts.length === 0 || refused.length > 0 ? 1 : 0
  }
  const found = await findings(boms)
  if (found === undefined) {
    console.log('\n*** KNOWN VULNERABILITIES: NOT CHECKED: NO FEED (api.osv.dev cannot be reached from here) ***\n')
    return 0
  }
  found.forEach((each) => console.log(`${each.severity} ${each.part} ${each.id}`))
  const bad = found.filter(grave)
  console.log(`Known vulnerabilities: ${found.length}, grave: ${bad.length}`)
  return bad.length > 0 ? 1 : 0
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) process.exit(await main(process.argv.slice(2)))
