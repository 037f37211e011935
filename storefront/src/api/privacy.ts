import { blob, write } from './http'

/** All that the shop keeps about who is signed in; asks again while it is being made. */
export async function myData(wait: (ms: number) => Promise<void> = pause): Promise<Blob> {
  for (let attempt = 1; ; attempt++) {
    const file = await blob('/api/users/me/export', {})
    if (file.size > 0) return file
    if (attempt >= 60) throw new Error('Your data is still being put together. Please try again later.')
    await wait(5_000)
  }
}

export async function deleteAccount(): Promise<void> {
  await write<undefined>('DELETE', '/api/users/me')
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
