import { randomUUID } from 'node:crypto'
import { Section } from '@/components/import/section'
import { TextArea } from '@/components/ui/text-area'
import { FileField } from './file-field'
import { ReadButton } from './read-button'

type ChooseListProps = {
  /** The most bytes that a file may have. */
  largest: number
  /** The most files at once. */
  most: number
  /** A pasted text that could not be read, to be mended. */
  pasted?: string
}

/** The two ways to bring a list: a file, or a text from the clipboard. Both work before any script has arrived. */
export function ChooseList({ largest, most, pasted = '' }: ChooseListProps) {
  return (
    <div className="stack">
      <form action="/api/import" method="post" encType="multipart/form-data" className="flex flex-col gap-4">
        <input type="hidden" name="formKey" value={randomUUID()} />
        <FileField largest={largest} most={most} />
        <ReadButton look="primary">Read the list</ReadButton>
      </form>
      <Section title="Or paste a list">
        <form action="/api/import" method="post" encType="multipart/form-data" className="flex flex-col gap-4">
          <input type="hidden" name="formKey" value={randomUUID()} />
          <TextArea
            label="Your songs"
            name="text"
            defaultValue={pasted}
            rows={6}
            required
            dir="auto"
            placeholder={'Autumn Leaves - Joseph Kosma\nSo What - Miles Davis'}
            hint="One song a line, or the cells of a spreadsheet as they were copied."
          />
          <ReadButton>Read the text</ReadButton>
        </form>
      </Section>
    </div>
  )
}
