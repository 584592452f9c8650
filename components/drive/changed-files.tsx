import Link from 'next/link'
import { answerDriveFile } from '@/actions/drive-files'
import { Section } from '@/components/import/section'
import { HiddenFields } from '@/components/songs/hidden-fields'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import type { ChangedFile } from '@/db/drive-changed'
import { day } from '@/lib/day'
import { type DriveChange, driveChanges } from '@/lib/drive-list/drive-changes'
import { placeFields, type RepertoirePlace } from '@/lib/repertoire-place'

/** Charts whose file in Drive has another name, another content, or is gone; each is answered once, and can be taken back. */
export function ChangedFiles({ files, place }: { files: ChangedFile[]; place: RepertoirePlace }) {
  if (!files.length) return null
  return (
    <Section title="Changed in Drive" note="Your charts are as they were until you answer.">
      <ul className="border-hairline border-t">
        {files.map((file) => (
          <li key={file.fileId} className="flex flex-col gap-1 border-hairline border-b py-3">
            <Link href={`${place.song}${file.songId}`} className="font-semibold">
              <bdi>{file.title}</bdi>
            </Link>
            {driveChanges(file.known, file.found!).map((change) => (
              <p key={change.what} className="break-words">
                <ChangeInWords change={change} name={file.known.name} />
              </p>
            ))}
            <ActionForm action={answerDriveFile} className="flex flex-wrap gap-2">
              <HiddenFields fields={{ ...placeFields(place), file: file.fileId, version: String(file.version) }} />
              {!file.found!.gone && (
                <Button type="submit" look="quiet" name="answer" value="take">
                  Take over
                </Button>
              )}
              <Button type="submit" look={file.found!.gone ? 'quiet' : 'bare'} name="answer" value="keep">
                Keep the chart as it is
              </Button>
              <Button type="submit" look="bare" name="answer" value="remove">
                Remove the chart
              </Button>
            </ActionForm>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function ChangeInWords({ change, name }: { change: DriveChange; name: string }) {
  if (change.what === 'renamed')
    return (
      <>
        <bdi className="text-soft">{change.from}</bdi> was renamed to <bdi>{change.to}</bdi>
      </>
    )
  if (change.what === 'replaced')
    return (
      <>
        <bdi className="text-soft">{name}</bdi> was replaced{change.at && ` on ${day(new Date(change.at))}`}
      </>
    )
  return (
    <>
      <bdi className="text-soft">{name}</bdi> is gone, or no longer shared with you
    </>
  )
}
