import type { ImportRow } from '@/db/imports'

/** Which list a form speaks of, which of its files, and the choices that were shown: it decides nothing for others. */
export function SeenList({ found, file }: { found: Pick<ImportRow, 'id' | 'choices'>; file?: number }) {
  return (
    <>
      <input type="hidden" name="id" value={found.id} />
      <input type="hidden" name="seen" value={JSON.stringify(found.choices)} />
      {file !== undefined && <input type="hidden" name="file" value={file} />}
    </>
  )
}
