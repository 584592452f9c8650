import { createHash } from 'node:crypto'

export const LONGEST_NAME = 80

/** The three musicians of the sample world. Their `sub` is what their account hangs on. */
export const SAMPLE_MUSICIANS = [
  { sub: 'soleil-sample-trumpet', name: 'Tomás Rey', plays: 'trumpet', email: 'tomas.rey@example.test' },
  { sub: 'soleil-sample-alto', name: 'Amara Diallo', plays: 'alto sax', email: 'amara.diallo@example.test' },
  { sub: 'soleil-sample-guitar', name: 'June Okafor', plays: 'guitar', email: 'june.okafor@example.test' },
]

/** What is wrong with a chosen name, as a sentence, or null. */
export function nameProblem(name) {
  const tidy = tidied(name)
  if (tidy === '') return 'Write a name, then you can go in.'
  const length = [...tidy].length
  if (length > LONGEST_NAME) return `That name has ${length} characters; ${LONGEST_NAME} fit.`
  return null
}

/** Somebody with a name of their choice. The same name, however it is spaced or capitalised, is the same somebody. */
export function somebodyCalled(name) {
  const mark = createHash('sha256').update(tidied(name).toLocaleLowerCase('en')).digest('hex').slice(0, 24)
  return { sub: `soleil-local-${mark}`, name: tidied(name), email: `musician-${mark.slice(0, 12)}@example.test` }
}

function tidied(name) {
  return name
    .normalize('NFKC')
    .replace(/\p{Cc}/gu, ' ')
    .trim()
    .replace(/\s+/g, ' ')
}
