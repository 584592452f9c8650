import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { MOST_FILES, type Upload } from '@/db/import-uploads'

/** The list in a form: files or a pasted text, with the form's key. */
export async function readUpload(request: Request): Promise<Upload | 'empty' | 'broken' | 'many'> {
  // As a form without files the same bytes would be millions of fields, more than the memory holds.
  if (!request.headers.get('content-type')?.startsWith('multipart/form-data')) return 'broken'
  const form = await request.formData().catch(() => null)
  if (!form) return 'broken'
  const files = form.getAll('file').filter((file) => file instanceof File && file.size > 0) as File[]
  const text = form.get('text')
  const formKey = z.uuid().safeParse(form.get('formKey')).data ?? randomUUID()
  if (files.length > MOST_FILES) return 'many'
  if (files.length) return { source: 'file', formKey, ...(await together(files)) }
  if (typeof text === 'string' && text.trim() !== '')
    return { source: 'pasted', fileName: 'Pasted list', bytes: Buffer.from(text.toWellFormed()), formKey }
  return 'empty'
}

/** Several files one behind the other, in the order of their names: a browser gives them in any. */
async function together(files: File[]): Promise<Pick<Upload, 'fileName' | 'files' | 'bytes'>> {
  const named = files.map((file) => ({ name: cleanName(file.name), file }))
  const [first, ...others] = named.sort((one, other) => ORDER.compare(one.name, other.name))
  if (!others.length) return { fileName: first!.name, bytes: new Uint8Array(await first!.file.arrayBuffer()) }
  const contents = await Promise.all(named.map(({ file }) => file.arrayBuffer()))
  return {
    fileName: `${first!.name} and ${others.length > 1 ? `${others.length.toLocaleString('en')} more` : others[0]!.name}`,
    files: named.map(({ name }, place) => ({ name, bytes: contents[place]!.byteLength })),
    bytes: Buffer.concat(contents.map((content) => new Uint8Array(content))),
  }
}

const ORDER = new Intl.Collator('en', { numeric: true })

function cleanName(name: string): string {
  return name.replaceAll('\0', '').toWellFormed().normalize('NFC').slice(0, 200).trim() || 'List without a name'
}
