import { changeDriveFile } from '@/actions/drive-lists'
import { HiddenFields } from '@/components/songs/hidden-fields'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { ButtonLink } from '@/components/ui/button-link'
import type { DriveListFile } from '@/db/drive-list-files'
import { writtenLabel } from '@/lib/chart-name'
import { keyLabel } from '@/lib/music/keys'

type FileQuestionProps = { file: DriveListFile; hidden: Record<string, string>; changeHref: string }

/** What is doubtful about a file, with an answer a press away. */
export function FileQuestion({ file, hidden, changeHref }: FileQuestionProps) {
  const asksSong = file.asks !== 'part'
  const { title, artist, kind, instrument, transposition, key } = file
  const fields = {
    ...hidden,
    ...{
      title,
      artist: artist ?? '',
      kind,
      instrument: instrument ?? '',
      transposition: transposition ?? '',
      key: key ?? '',
    },
    ...(asksSong ? { still: file.asks === 'both' ? 'part' : '' } : { song: file.songId ?? 'new' }),
  }
  return (
    <ActionForm action={changeDriveFile} className="flex flex-wrap items-center gap-2 sm:ps-27">
      <HiddenFields fields={fields} />
      {asksSong ? <SongAnswers file={file} /> : <PartAnswers file={file} />}
      {(title || file.candidates.length > 0) && asksSong && (
        <Button type="submit" look="bare" name="song" value="leave">
          Leave out
        </Button>
      )}
      {!asksSong || title ? null : <ButtonLink href={changeHref}>Say which song</ButtonLink>}
    </ActionForm>
  )
}

function SongAnswers({ file: { title, candidates } }: { file: DriveListFile }) {
  return (
    <>
      <span className="w-full text-sm">{candidates.length ? 'Which song is it?' : 'Its name says no song.'}</span>
      {candidates.map(({ id, title, artist }) => (
        <Button key={id} type="submit" look="quiet" name="song" value={id} className="max-w-full">
          <span className="truncate">
            Yours: <bdi>{title}</bdi>
            {artist && (
              <>
                {' '}
                <bdi className="font-normal text-soft">{artist}</bdi>
              </>
            )}
          </span>
        </Button>
      ))}
      {title && (
        <Button type="submit" look="quiet" name="song" value="new" className="max-w-full">
          <span className="truncate">
            A new song: <bdi>{title}</bdi>
          </span>
        </Button>
      )}
    </>
  )
}

function PartAnswers({ file: { transposition, key, instrument } }: { file: DriveListFile }) {
  const horn = transposition === 'Bb' || transposition === 'Eb'
  const read = horn
    ? `For ${instrument ?? `${writtenLabel(transposition)} instruments`}`
    : key
      ? `Yes, in ${keyLabel(key)}`
      : 'Yes, as it was read'
  return (
    <>
      <span className="w-full text-sm">
        {horn && !key
          ? `Does ${keyLabel(transposition)} say for whom it is, or its key?`
          : 'The name can be read in another way. Is this right?'}
      </span>
      <Button type="submit" look="quiet" name="as" value="read">
        {read}
      </Button>
      {horn && !key && (
        <Button type="submit" look="quiet" name="as" value="key">
          In the key of {keyLabel(transposition)}
        </Button>
      )}
    </>
  )
}
