import type { FormValues } from '@/lib/action-state'

/** A form as plain values: repeated names become lists, files and the framework's own fields are left out, NUL and lone surrogates too. */
export function formValues(form: FormData): FormValues {
  const texts = new Map<string, string[]>()
  // Each field is looked at once: anybody may send twenty thousand of them.
  for (const [name, value] of form) {
    if (name.startsWith('$')) continue
    const known = texts.get(name) ?? []
    if (!known.length) texts.set(name, known)
    if (typeof value === 'string') known.push(value.replaceAll('\0', '').replace(/\r\n?/g, '\n').toWellFormed())
  }
  return Object.fromEntries([...texts].map(([name, clean]) => [name, clean.length > 1 ? clean : (clean[0] ?? '')]))
}
