import { Button } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { Field } from '@/components/ui/field'
import { type SongFilter, type SongSort, songFilterParams, songListHref } from '@/lib/song-filter'
import { LIMITS } from '@/lib/songs'

type TempoRangeProps = { path: string; filter: SongFilter; sort: SongSort; steps: { value: string; count: number }[] }

/** A tempo range: steps of 20 bpm that there are songs in, or any two numbers. */
export function TempoRange({ path, filter, sort, steps }: TempoRangeProps) {
  const { tempo, ...others } = filter
  const from = (step: string) => Number(step)
  return (
    <div className="flex flex-col gap-4">
      <ul className="flex flex-wrap gap-2">
        {[...steps]
          .sort((one, other) => from(one.value) - from(other.value))
          .map(({ value, count }) => {
            const range = { from: from(value), to: from(value) + 19 }
            const active = tempo?.from === range.from && tempo.to === range.to
            return (
              <li key={value}>
                <Chip
                  href={songListHref(path, active ? others : { ...others, tempo: range }, sort)}
                  active={active}
                  count={count}
                >
                  {range.from}–{range.to}
                </Chip>
              </li>
            )
          })}
      </ul>
      <form action={path} className="flex items-end gap-2">
        {[...songFilterParams(others, sort)].map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <Field
          label="From"
          name="tempoFrom"
          type="number"
          inputMode="numeric"
          {...LIMITS.tempo}
          defaultValue={tempo?.from}
          className="w-24"
        />
        <Field
          label="to bpm"
          name="tempoTo"
          type="number"
          inputMode="numeric"
          {...LIMITS.tempo}
          defaultValue={tempo?.to}
          className="w-24"
        />
        <Button type="submit">Show</Button>
      </form>
    </div>
  )
}
