import type { Remark } from '@/lib/import/draft-song'

/** The same said of the same value in many rows is said once, at the first of them, with their number. */
export function groupedRemarks(remarks: Remark[]): Remark[] {
  const groups = new Map<string, { remark: Remark; rows: number }>()
  for (const remark of remarks) {
    const name = `${remark.field}\0${remark.value}\0${remark.message}`
    const group = groups.get(name)
    if (group) group.rows++
    else groups.set(name, { remark, rows: 1 })
  }
  return [...groups.values()].map(({ remark, rows }) =>
    rows === 1
      ? remark
      : { ...remark, message: remark.message.replace(/\.?$/, ` (${rows.toLocaleString('en')} rows).`) },
  )
}
