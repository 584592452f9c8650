import type { Selection } from './song-row'

/** The checkbox before a row: above the row's link, with a target of its own. */
export function SelectionBox({ name, form, value, title }: Selection & { value: string; title: string }) {
  return (
    <label className="tap relative z-10 -ms-3 grid place-items-center self-center [grid-area:box]">
      <input type="checkbox" name={name} form={form} value={value} aria-label={`Select ${title}`} className="size-5" />
    </label>
  )
}
