import { Chip } from '@/components/ui/chip'
import { type DriveListTotals, SHOWN, type Shown } from '@/db/drive-list-files'

/** What is to become of files, as it is said beside each and on the chips. */
export const FATE_LABEL: Record<Shown, string> = {
  asked: 'To answer',
  write: 'New',
  there: 'There already',
  renamed: 'Changed in Drive',
  missing: 'Missing',
  left: 'Left out',
}

/** The files narrowed to what becomes of them, by the address. */
export function ShownFiles({ path, totals, show }: { path: string; totals: DriveListTotals; show?: Shown }) {
  return (
    <div className="edge-to-edge">
      {SHOWN.filter((one) => totals[one] > 0).map((one) => (
        <Chip key={one} href={one === show ? path : `${path}?show=${one}`} active={one === show} count={totals[one]}>
          {FATE_LABEL[one]}
        </Chip>
      ))}
    </div>
  )
}
