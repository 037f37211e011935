/** The drawings of the departments, by the API's word for them. */
const drawings: Record<string, string> = {
  sofa: 'M5 11V8a3 3 0 0 1 3-3h8a3 3 0 0 1 3 3v3M3 13a2 2 0 0 1 4 0v2h10v-2a2 2 0 0 1 4 0v5H3v-5Zm2 5v2m14-2v2',
  utensils: 'M7 3v7m-3-7v4a3 3 0 0 0 6 0V3M7 10v11M17 3c-2 1-3 4-3 7 0 2 1 3 3 3m0-10v18',
  shirt: 'm8 3-5 3 2 5 2-1v11h10V10l2 1 2-5-5-3a4 4 0 0 1-8 0Z',
  headphones: 'M4 15v-3a8 8 0 0 1 16 0v3M4 15a2 2 0 0 1 4 0v3a2 2 0 0 1-4 0v-3Zm12 0a2 2 0 0 1 4 0v3a2 2 0 0 1-4 0v-3Z',
  tent: 'M12 5 3 20h18L12 5Zm0 0-1-2m1 2 1-2m-1 9-4 8m4-8 4 8',
  book: 'M12 6c-2-1.5-5-2-8-2v14c3 0 6 .5 8 2 2-1.5 5-2 8-2V4c-3 0-6 .5-8 2Zm0 0v14',
  blocks: 'M4 13h7v7H4v-7Zm9 0h7v7h-7v-7ZM8.5 4h7v7h-7V4Z',
  leaf: 'M5 19c0-9 5-14 15-14 0 10-5 14-11 14-2 0-3-1-3-1m-1 3c1-5 4-8 8-10',
}

export function DepartmentIcon({ name }: { name: string | null | undefined }) {
  return (
    <svg width="26" height="26" viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round"
      strokeLinejoin="round" aria-hidden="true" focusable="false">
      <path d={drawings[name ?? ''] ?? 'M6 8h12l1 12H5L6 8Zm3 0V6.5a3 3 0 0 1 6 0V8'} />
    </svg>
  )
}
