export type Measured = { key: string; name: string; part: number; says: string; faint?: number }

/** Names under each other, each with its number and a bar as long as its part (0 to 1); `faint` is the part of that bar that is pale. */
export function Measures({ label, measures }: { label: string; measures: readonly Measured[] }) {
  return (
    <ul aria-label={label} className="flex flex-col gap-3">
      {measures.map(({ key, name, part, says, faint = 0 }) => (
        <li key={key} className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 gap-y-1 text-sm">
          <span>{name}</span>
          <span className="figures text-soft">{says}</span>
          <svg aria-hidden="true" width="100%" height="7" className="col-span-2">
            <rect width="100%" height="7" rx="3.5" className="fill-wash" />
            <rect width={percent(part)} height="7" rx="3.5" fillOpacity={0.45} className="fill-soft" />
            <rect width={percent(part * (1 - faint))} height="7" rx="3.5" className="fill-soft" />
          </svg>
        </li>
      ))}
    </ul>
  )
}

function percent(part: number): string {
  return `${Math.max(0.5, 100 * part).toFixed(2)}%`
}
