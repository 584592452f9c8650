import { createImport, runToTheEnd } from '@/db/import-factories'
import type { Musician } from '@/lib/musician'
import { longList } from '../bench-import/long-list'

// A process of its own that imports a long list as the app does, and says which import it is before it begins.

const [musician, songs] = [JSON.parse(process.argv[2] as string) as Musician, Number(process.argv[3])]
const id = await createImport(musician, longList(songs, songs))
process.send?.(id)
await runToTheEnd(musician, id)
process.disconnect()
