/** Widths in which the media store keeps each picture; the address without a width is the largest. */
export const imageWidths = [160, 400, 800] as const

const stored = /^(\/api\/media\/[^/?]+)(?:\/\d+)?$/

/** The same picture in one width. */
export function imageAt(url: string, width: (typeof imageWidths)[number]): string {
  const found = stored.exec(url)
  return found ? `${found[1]}/${width}` : url
}

export function srcSet(url: string): string | undefined {
  const found = stored.exec(url)
  return found ? imageWidths.map((width) => `${found[1]}/${width} ${width}w`).join(', ') : undefined
}
