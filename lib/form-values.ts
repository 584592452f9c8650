import type { FormValues } from '@/lib/action-state'

/** A form as plain values: repeated names become lists, files and the framework's own fields are left out, NUL and lone surrogates too. */
export function formValues(form: FormData): FormValues {
  const values: FormValues = {}
  for (const name of new Set(form.keys())) {
    if (name.startsWith('$')) continue
    const texts = form.getAll(name).filter((value) => typeof value === 'string')
    const clean = texts.map((text) => text.replaceAll('\0', '').replace(/\r\n?/g, '\n').toWellFormed())
    values[name] = clean.length > 1 ? clean : (clean[0] ?? '')
  }
  return values
}
