import { CircleHelp, Equal, Minus, Pencil, Plus, Unlink } from 'lucide'
import Link from 'next/link'
import { changeDriveFile } from '@/actions/drive-lists'
import { KeyChip } from '@/components/songs/key-chip'
import { Icon, type Picture } from '@/components/ui/icon'
import type { DriveListFile, Shown } from '@/db/drive-list-files'
import { chartName } from '@/lib/chart-name'
import { placeFields, type RepertoirePlace } from '@/lib/repertoire-place'
import { FileForm } from './file-form'
import { FileQuestion } from './file-question'
import { FATE_LABEL } from './shown-files'

type FileRowProps = {
  file: DriveListFile
  place: RepertoirePlace
  list: string
  path: string
  back: string
  changing: boolean
}

/** One file: the song it belongs to, what chart it is, and what is to become of it. */
export function FileRow({ file, place, list, path, back, changing }: FileRowProps) {
  const fate: Shown = file.fate === 'write' && file.asks ? 'asked' : file.fate
  const picture = ICONS[fate]
  const quiet = fate === 'there' || fate === 'left'
  const changeable =
    !file.problem && (file.fate === 'write' || file.fate === 'left' || (fate === 'there' && !file.driveFileId))
  const change = `${path}?${new URLSearchParams([...new URLSearchParams(back), ['change', String(file.place)]])}#file-${file.place}`
  const hidden = { ...placeFields(place), list, place: String(file.place), version: String(file.version) }
  const title = file.songTitle ?? file.title
  return (
    <li id={`file-${file.place}`} className="flex scroll-mt-4 flex-col gap-2 border-hairline border-b py-3">
      <div className="flex items-center gap-x-3 max-sm:flex-wrap sm:items-start">
        <span
          className={`flex shrink-0 items-center gap-1.5 pt-0.5 text-xs max-sm:flex-1 sm:w-24 ${quiet ? 'text-soft' : 'font-medium'}`}
        >
          <Icon of={picture} aria-hidden size={14} className="shrink-0" /> {FATE_LABEL[fate]}
        </span>
        <div className={`min-w-0 max-sm:order-last max-sm:basis-full sm:flex-1 ${quiet ? 'text-soft' : ''}`}>
          {title && fate !== 'left' && (
            <p className="line-clamp-2" title={title}>
              <bdi className="font-semibold">{title}</bdi>{' '}
              <bdi className="text-soft">{file.songTitle ? file.songArtist : file.artist}</bdi>
              {fate === 'write' && !file.songTitle && (
                <span className="ms-1 whitespace-nowrap text-accent text-sm">
                  {file.songId ? 'its song was removed' : 'new song'}
                </span>
              )}
            </p>
          )}
          {fate !== 'missing' && fate !== 'left' && <p className="text-sm">{chartName({ ...file, label: null })}</p>}
          <p className="break-words text-sm text-soft">
            <bdi>{file.name}</bdi>
          </p>
          {file.problem && <p className="text-sm">{file.problem}</p>}
          {fate === 'write' && !file.driveFileId && <p className="text-sm">No link: only ticked on the song.</p>}
        </div>
        {file.key && !quiet && <KeyChip songKey={file.key} />}
        {changeable && !changing && (
          <Link href={change} prefetch={false} className="tap inline-flex shrink-0 items-center px-2 text-sm">
            Change<span className="sr-only"> {file.name}</span>
          </Link>
        )}
      </div>
      {changing && changeable ? (
        <FileForm
          action={changeDriveFile}
          file={file}
          hidden={{ ...hidden, back }}
          cancelHref={`${path}${back && `?${back}`}#file-${file.place}`}
        />
      ) : (
        fate === 'asked' && <FileQuestion file={file} hidden={hidden} changeHref={change} />
      )}
    </li>
  )
}

const ICONS: Record<Shown, Picture> = {
  asked: CircleHelp,
  write: Plus,
  there: Equal,
  renamed: Pencil,
  missing: Unlink,
  left: Minus,
}
