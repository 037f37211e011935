// Puts a .gz beside each text file of the build, so that the server only has to send it.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

const dist = new URL('../target/dist', import.meta.url).pathname
const text = /\.(js|css|html|svg|json|txt|webmanifest)$/

for (const name of readdirSync(dist, { recursive: true })) {
  if (!text.test(name)) continue
  const plain = readFileSync(join(dist, name))
  const packed = gzipSync(plain, { level: 9 })
  if (packed.length < plain.length) writeFileSync(join(dist, `${name}.gz`), packed)
}
