import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'

const PACKED = /\.(?:js|css|svg|json|txt)$/
/** What is packed once may take its time: a tenth less than what is packed while somebody waits. */
const SMALLEST = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } }
const brotli = promisify(brotliCompress)

/** Puts a copy packed by Brotli beside each file of this folder that is text. */
export async function packFiles(folder) {
  const files = await readdir(folder, { recursive: true })
  await Promise.all(files.filter((name) => PACKED.test(name)).map((name) => packFile(join(folder, name))))
}

async function packFile(file) {
  await writeFile(`${file}.br`, await brotli(await readFile(file), SMALLEST))
}
