import { CircleHelp, Equal, Minus, Pencil, Plus } from 'lucide'
import { KeyChip } from '@/components/songs/key-chip'
import { Icon, type Picture } from '@/components/ui/icon'
import type { Mark, MarkedRow as Row } from '@/db/import-marks'
import { EnrichmentWords } from './enrichment-words'
import { understood } from './understood'

/** One row: its file if there are several, its line, what was understood of it, and what would become of it with its reason. */
export function MarkedRow({ row, file }: { row: Row; file?: string }) {
  const { picture, label } = LOOKS[row.mark]
  const quiet = row.mark === 'same' || row.mark === 'skipped'
  return (
    <li className="flex min-h-14 items-start gap-3 border-hairline border-b py-2.5">
      <span className="flex w-19 shrink-0 flex-col whitespace-nowrap pt-0.5 text-xs text-soft">
        <span className="figures">
          <span className="sr-only">Line </span>
          {row.line.toLocaleString('en')}
        </span>
        <span className={`flex items-center gap-1 ${quiet ? '' : 'font-medium text-ink'}`}>
          <Icon of={picture} aria-hidden size={13} className="shrink-0" /> {label}
        </span>
      </span>
      <div className={`min-w-0 flex-1 ${quiet ? 'text-soft' : ''}`}>
        {row.song && (
          <p className="line-clamp-2" title={row.song.title}>
            <bdi className={quiet ? '' : 'font-semibold'}>{row.song.title}</bdi>
            {row.song.artist && (
              <>
                {' '}
                <bdi className="text-soft">{row.song.artist}</bdi>
              </>
            )}
          </p>
        )}
        {file && <bdi className="line-clamp-1 text-soft text-xs">{file}</bdi>}
        {row.mark === 'doubtful' && (
          <p className="text-sm text-soft">
            Maybe your “<bdi>{row.like[0]!.title}</bdi>”: answer above.
          </p>
        )}
        {row.mark === 'new' && <p className="line-clamp-2 text-sm text-soft">{understood(row.song, row.charts)}</p>}
        {row.mark === 'changed' && <EnrichmentWords song={row.known} after={row.after} planned={row.planned} />}
        {(row.mark === 'changed' || row.mark === 'same') && row.unfit.length > 0 && (
          <p className="text-sm">Its {row.unfit.join(' and ')} do not fit beside yours and stay out.</p>
        )}
        {row.mark === 'skipped' && <p className="text-sm">{row.reason}</p>}
      </div>
      {row.mark === 'new' && row.song.key && <KeyChip songKey={row.song.key} />}
    </li>
  )
}

const LOOKS: Record<Mark, { picture: Picture; label: string }> = {
  doubtful: { picture: CircleHelp, label: 'Doubtful' },
  new: { picture: Plus, label: 'New' },
  changed: { picture: Pencil, label: 'Changed' },
  same: { picture: Equal, label: 'Same' },
  skipped: { picture: Minus, label: 'Skipped' },
}
