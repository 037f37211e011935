import regions from '../../../ejb/src/main/resources/org/cartora/shared/regions.json'

/** What this shop assumes about its first market. */
export const market = {
  locale: 'en-IE',
  currency: 'EUR',
  country: 'DE',
} as const

/** Countries an address may name; whether we ship there is for the API to say. */
export const countryCodes = [
  'AT', 'BE', 'BG', 'CH', 'CY', 'CZ', 'DE', 'DK', 'EE', 'ES', 'FI', 'FR', 'GB', 'GR', 'HR', 'HU', 'IE', 'IT', 'LT',
  'LU', 'LV', 'MT', 'NL', 'NO', 'PL', 'PT', 'RO', 'SE', 'SI', 'SK', 'US', 'CA', 'JP', 'KW',
] as const

const names = new Intl.DisplayNames([market.locale], { type: 'region' })

export function countryName(code: string): string {
  return names.of(code) ?? code
}

export const countries = countryCodes
  .map((code) => ({ code: code as string, name: countryName(code) }))
  .sort((a, b) => a.name.localeCompare(b.name))

/** States and provinces of countries in which taxes depend on them, from the file that the server checks them against. */
export function regionsOf(country: string): [code: string, name: string][] {
  return Object.entries((regions as Record<string, Record<string, string>>)[country] ?? {})
}
