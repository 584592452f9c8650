import { Chip } from '@/components/ui/chip'
import { MARKS, type Mark, type MarkedRow as Row } from '@/db/import-marks'
import type { ImportCounts } from '@/db/schema/imports'
import { counted } from '@/lib/counted'
import { first, type Params } from '@/lib/song-filter'
import { MarkedRow } from './marked-row'
import { RowPages } from './row-pages'
import { Section } from './section'

const PAGE = 100
const MARK_LABEL: Record<Mark, string> = {
  doubtful: 'Doubtful',
  new: 'New',
  changed: 'Changed',
  same: 'Same',
  skipped: 'Skipped',
}

type MarkedRowsProps = { path: string; rows: Row[]; counts: ImportCounts; params: Params; files: { name: string }[] }

/** The rows with what would become of each, a page of them at a time, narrowed to one mark by the address. */
export function MarkedRows({ path, rows, counts, params, files }: MarkedRowsProps) {
  const shown = MARKS.find((mark) => mark === first(params.show))
  const chosen = shown ? rows.filter(({ mark }) => mark === shown) : rows
  const pages = Math.max(1, Math.ceil(chosen.length / PAGE))
  const page = Math.min(pages, Math.max(1, Number.parseInt(first(params.page) ?? '1', 10) || 1))
  const from = (page - 1) * PAGE
  return (
    <Section title="What becomes of each row" note={inNumbers(counts)}>
      <div className="edge-to-edge">
        {MARKS.filter((mark) => mark !== 'doubtful' || counts.doubtful).map((mark) => (
          <Chip
            key={mark}
            href={mark === shown ? path : `${path}?show=${mark}`}
            active={mark === shown}
            count={mark === 'new' ? counts.added : counts[mark]}
          >
            {MARK_LABEL[mark]}
          </Chip>
        ))}
      </div>
      {chosen.length ? (
        <ol className="border-hairline border-t">
          {chosen.slice(from, from + PAGE).map((row) => (
            <MarkedRow
              key={`${row.file} ${row.line} ${row.mark}`}
              row={row}
              file={files.length > 1 ? files[row.file]?.name : undefined}
            />
          ))}
        </ol>
      ) : (
        <p className="py-4 text-soft">No row is here.</p>
      )}
      <RowPages path={path} show={shown} page={page} pages={pages} />
    </Section>
  )
}

function inNumbers({ read, added, changed, same, skipped, doubtful }: ImportCounts): string {
  const parts = [`${added.toLocaleString('en')} new`, `${changed.toLocaleString('en')} changed`]
  parts.push(`${same.toLocaleString('en')} same`, `${skipped.toLocaleString('en')} skipped`)
  if (doubtful) parts.push(`${doubtful.toLocaleString('en')} doubtful`)
  return `${counted(read, 'row')} = ${parts.join(' + ')}`
}
