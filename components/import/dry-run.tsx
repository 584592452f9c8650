import { Notice } from '@/components/ui/notice'
import { PageTitle } from '@/components/ui/page-title'
import type { Preview } from '@/db/import-preview'
import type { ImportRow } from '@/db/imports'
import { counted } from '@/lib/counted'
import type { Params } from '@/lib/song-filter'
import { encodingLabel } from './encodings'
import { FileName } from './file-name'
import { formatLabel } from './format-labels'
import { MarkedRows } from './marked-rows'
import { ReadingForm } from './reading-form'
import { Remarks } from './remarks'
import { StartImport } from './start-import'

type DryRunProps = { found: ImportRow; preview: Preview; params: Params }

/** What would become of each row, and how the list was understood: to be looked at before anything is written. */
export function DryRun({ found, preview, params }: DryRunProps) {
  const { read, format, encoding } = preview
  const letters = found.source === 'file' && format !== 'xlsx' ? [encodingLabel(encoding)] : []
  return (
    <div className="page stack">
      <PageTitle
        title={<FileName name={found.fileName} />}
        numbers={[counted(read, 'row'), formatLabel(format), ...letters]}
      />
      {found.problem && <Notice tone={found.status === 'failed' ? 'problem' : 'news'}>{found.problem}</Notice>}
      <StartImport found={found} counts={preview.counts} />
      <ReadingForm found={found} preview={preview} />
      <Remarks remarks={preview.remarks} />
      <MarkedRows path={`/import/${found.id}`} rows={preview.rows} counts={preview.counts} params={params} />
    </div>
  )
}
