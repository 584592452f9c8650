import { Notice } from '@/components/ui/notice'
import { PageTitle } from '@/components/ui/page-title'
import type { Preview } from '@/db/import-preview'
import type { ImportRow } from '@/db/imports'
import { counted } from '@/lib/counted'
import { first, type Params } from '@/lib/song-filter'
import { withCharts } from './counts-in-words'
import { Doubts } from './doubts'
import { encodingLabel } from './encodings'
import { FileName } from './file-name'
import { formatLabel } from './format-labels'
import { LettersQuestion } from './letters-question'
import { MarkedRows } from './marked-rows'
import { ReadFile } from './read-file'
import { ReadFiles } from './read-files'
import { isLettered } from './reading-form'
import { Recalled } from './recalled'
import { Remarks } from './remarks'
import { StartImport } from './start-import'

type DryRunProps = { found: ImportRow; preview: Preview; params: Params; dropped: string | null }

/** What would become of each row, and how the list was understood: to be looked at before anything is written. */
export function DryRun({ found, preview, params, dropped }: DryRunProps) {
  const { read, files, rows, counts, remarks } = preview
  const several = files.length > 1
  return (
    <div className="page stack">
      <PageTitle
        title={<FileName name={found.fileName} />}
        numbers={[counted(read, 'row'), ...inNumbers(found, files), withCharts(counts)].filter(Boolean)}
      />
      {dropped && <Notice>{dropped}</Notice>}
      {found.problem && <Notice tone={found.status === 'failed' ? 'problem' : 'news'}>{found.problem}</Notice>}
      <Recalled found={found} files={files} />
      <LettersQuestion found={found} files={files} />
      <Doubts found={found} rows={rows} />
      <StartImport found={found} counts={counts} />
      {several ? (
        <ReadFiles found={found} files={files} chosen={Number.parseInt(first(params.file) ?? '0', 10) - 1} />
      ) : (
        <ReadFile found={found} file={files[0]!} />
      )}
      <Remarks remarks={remarks} files={files} />
      <MarkedRows path={`/import/${found.id}`} rows={rows} counts={counts} params={params} files={files} />
    </div>
  )
}

function inNumbers(found: ImportRow, files: Preview['files']): string[] {
  const [file] = files
  if (files.length > 1 || !file) return [counted(files.length, 'file')]
  return [formatLabel(file.format), ...(isLettered(found, file) ? [encodingLabel(file.encoding)] : [])]
}
