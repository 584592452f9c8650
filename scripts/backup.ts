import { readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { writeBackup } from './backup/write'
import { inHouse, ROOT } from './steps/house.mjs'
import { tellAndEnd } from './steps/tell'

// npm run db:backup [-- FOLDER]

await tellAndEnd(async (url) => {
  const folder = process.argv[2] ? resolve(process.argv[2]) : inHouse('backups')
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
  const began = performance.now()
  const { file, rows, removed } = await writeBackup(url, folder, version)
  const size = (statSync(file).size / 1e6).toFixed(1)
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  const gone = removed.length > 0 ? `; removed ${removed.length} from more than a week ago` : ''
  return `${file}: ${rows.toLocaleString('en')} rows, ${size} MB, read back and whole, ${seconds} s${gone}`
})
