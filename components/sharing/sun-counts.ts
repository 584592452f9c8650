/** The 24 counts of a sun from the counts of the key filter; songs without a key have no ray. */
export function sunCounts(keys: readonly { value: string; count: number }[]): number[] {
  return Array.from({ length: 24 }, (_, position) => keys.find(({ value }) => value === String(position))?.count ?? 0)
}
