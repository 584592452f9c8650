import { Checkbox } from '@/components/ui/checkbox'
import { CheckboxGroup } from '@/components/ui/checkbox-group'
import type { EditedSongs } from '@/db/import-edits'
import { counted } from '@/lib/counted'

/** The songs of an import that were edited since, and what an undo does with them: one choice for all, or one for each. */
export function EditedSince({ edited: { seen, count, songs } }: { edited: EditedSongs }) {
  return (
    <div className="flex w-full flex-col gap-2">
      <input type="hidden" name="seen" value={seen} />
      <CheckboxGroup
        one
        label={`${counted(count, 'song')} of this import ${count === 1 ? 'was' : 'were'} edited since. If you undo it:`}
        name="edited"
        chosen={['keep']}
        choices={[
          { value: 'keep', label: 'Keep them as they are' },
          { value: 'take', label: 'Take them back too' },
          ...(count > 1 ? [{ value: 'each', label: 'Choose for each' }] : []),
        ]}
      />
      <ul className="border-hairline border-t">
        {songs.map(({ id, title, artist, added }) => (
          <li key={id} className="flex min-h-12 items-center gap-3 border-hairline border-b py-1.5">
            <div className="min-w-0 flex-1">
              <p className="line-clamp-2 font-medium" title={title}>
                <bdi>{title}</bdi>
                {artist && <bdi className="font-normal text-soft"> {artist}</bdi>}
              </p>
              <p className="text-sm text-soft">
                {added ? 'added by it: would go to the trash' : 'changed by it: would get its values and charts back'}
              </p>
            </div>
            <Checkbox
              name="song"
              value={id}
              className="hidden! group-has-[input[value=each]:checked]/undo:inline-flex!"
              label={
                <>
                  Take back<span className="sr-only"> {title}</span>
                </>
              }
            />
          </li>
        ))}
      </ul>
      {count > songs.length && (
        <p className="text-sm text-soft">
          And {counted(count - songs.length, 'more', 'more')}, which stay unless all are taken back.
        </p>
      )}
    </div>
  )
}
