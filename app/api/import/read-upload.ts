import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { Upload } from '@/db/import-uploads'

/** The list in a form: a file or a pasted text, with the form's key. */
export async function readUpload(request: Request): Promise<Upload | 'empty' | 'broken'> {
  // As a form without files the same bytes would be millions of fields, more than the memory holds.
  if (!request.headers.get('content-type')?.startsWith('multipart/form-data')) return 'broken'
  const form = await request.formData().catch(() => null)
  if (!form) return 'broken'
  const [file, text] = [form.get('file'), form.get('text')]
  const formKey = z.uuid().safeParse(form.get('formKey')).data ?? randomUUID()
  if (file instanceof File && file.size > 0)
    return {
      source: 'file',
      fileName: cleanName(file.name),
      bytes: new Uint8Array(await file.arrayBuffer()),
      formKey,
    }
  if (typeof text === 'string' && text.trim() !== '')
    return { source: 'pasted', fileName: 'Pasted list', bytes: Buffer.from(text.toWellFormed()), formKey }
  return 'empty'
}

function cleanName(name: string): string {
  return name.replaceAll('\0', '').toWellFormed().normalize('NFC').slice(0, 200).trim() || 'List without a name'
}
