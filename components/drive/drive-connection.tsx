import { checkDrive, connectDrive, disconnectDrive } from '@/actions/drive-files'
import { HiddenFields } from '@/components/songs/hidden-fields'
import { ActionForm } from '@/components/ui/action-form'
import { Notice } from '@/components/ui/notice'
import { SubmitButton } from '@/components/ui/submit-button'
import type { findLastCheck } from '@/db/drive-changed'
import type { findDriveConnection } from '@/db/drive-connections'
import { counted } from '@/lib/counted'
import { day } from '@/lib/day'
import { placeFields, type RepertoirePlace } from '@/lib/repertoire-place'

type DriveConnectionProps = {
  place: RepertoirePlace
  configured: boolean
  connection: Awaited<ReturnType<typeof findDriveConnection>>
  last: Awaited<ReturnType<typeof findLastCheck>>
}

/** The connection to Google Drive: choose files in it, look at what changed, end it. */
export function DriveConnection({ place, configured, connection, last }: DriveConnectionProps) {
  if (!configured)
    return <p className="text-pretty text-soft">This site is not known to Google: paste a list of files instead.</p>
  const fields = placeFields(place)
  return (
    <div className="flex flex-col gap-4">
      <p className="text-pretty text-soft">
        You choose the files at Google, and SOLEil sees those and no other. It reads their names and days, never what is
        in them, and changes nothing in your Drive.
      </p>
      {connection?.failed && (
        <Notice tone="problem">Google no longer lets SOLEil see your files. Choose them again to connect anew.</Notice>
      )}
      {connection && (
        <p className="figures text-sm text-soft">
          Connected since {day(connection.since)} · {counted(last.files, 'chart')} of yours here
          {last.at && ` · looked at on ${day(last.at)}`}
        </p>
      )}
      <div className="flex flex-wrap gap-3 max-sm:*:w-full max-sm:[&_button]:w-full">
        <ActionForm action={connectDrive}>
          <HiddenFields fields={fields} />
          <SubmitButton look="quiet" pendingLabel="Going to Google…">
            Choose files in Drive
          </SubmitButton>
        </ActionForm>
        {connection && last.files > 0 && (
          <ActionForm action={checkDrive}>
            <HiddenFields fields={fields} />
            <SubmitButton look="quiet" pendingLabel="Looking…">
              Check Drive
            </SubmitButton>
          </ActionForm>
        )}
        {connection && (
          <ActionForm action={disconnectDrive}>
            <HiddenFields fields={fields} />
            <SubmitButton look="bare" pendingLabel="Disconnecting…">
              Disconnect
            </SubmitButton>
          </ActionForm>
        )}
      </div>
    </div>
  )
}
