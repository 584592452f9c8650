import { changeReading } from '@/actions/import-reading'
import { ActionForm } from '@/components/ui/action-form'
import { SubmitButton } from '@/components/ui/submit-button'
import type { ReadFile } from '@/db/import-lists'
import type { ImportRow } from '@/db/imports'
import { letterings } from '@/lib/import/letters'
import { choicesOf } from '@/lib/import/list-choices'
import { encodingLabel } from './encodings'
import { SeenList } from './seen-list'

/** A file that does not say in which letters it is written: the likeliest readings of it, to choose the right one. */
export function LettersQuestion({ found, files }: { found: ImportRow; files: ReadFile[] }) {
  const several = found.files.length > 0
  return files.map((file, place) => {
    if (!file.letters.length || choicesOf(found.choices, place, several).encoding) return null
    const readings = letterings(file.letters, file.encoding.toLowerCase())
    if (readings.length < 2) return null
    return (
      <ActionForm key={place} action={changeReading} className="flex flex-col gap-3">
        <SeenList found={found} file={place} />
        <fieldset className="flex min-w-0 flex-col">
          <legend className="text-heading font-title font-semibold">Which of these reads right?</legend>
          <p className="mt-1 mb-2 text-pretty text-soft">
            {several ? <bdi>“{file.name}”</bdi> : 'This file'} does not say in which letters it is written. The first is
            our guess.
          </p>
          {readings.map(({ encoding, lines }, at) => (
            <label
              key={encoding}
              className="-mx-3 flex cursor-pointer items-start gap-3 rounded-md border-hairline border-t px-3 py-2.5 hover:bg-wash has-checked:bg-wash"
            >
              <input
                type="radio"
                name="encoding"
                value={encoding}
                defaultChecked={at === 0}
                className="mt-0.5 size-5 shrink-0"
              />
              <span className="min-w-0">
                {lines.map((line, at) => (
                  <bdi key={at} className="block break-words">
                    {line}
                  </bdi>
                ))}
                <span className="block text-sm text-soft">{encodingLabel(encoding)}</span>
              </span>
            </label>
          ))}
        </fieldset>
        <SubmitButton look="quiet" pendingLabel="Reading…" className="self-start max-sm:self-stretch">
          Read it like this
        </SubmitButton>
      </ActionForm>
    )
  })
}
