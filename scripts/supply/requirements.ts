/**
 * How many requirements of level 1 and 2 each section of OWASP ASVS 5.0.0 has. In every section they are its first ones, so
 * that `1.2: 9` means 1.2.1 to 1.2.9; what follows them there is level 3.
 */
const SECTIONS: Record<string, number> = {
  ...{ '1.1': 2, '1.2': 9, '1.3': 11, '1.4': 3, '1.5': 2, '2.1': 3, '2.2': 3, '2.3': 4, '2.4': 1 },
  ...{ '3.2': 2, '3.3': 4, '3.4': 6, '3.5': 5, '3.7': 2, '4.1': 3, '4.2': 1, '4.3': 2, '4.4': 4 },
  ...{ '5.1': 1, '5.2': 3, '5.3': 2, '5.4': 3, '6.1': 3, '6.2': 12, '6.3': 4, '6.4': 4, '6.5': 5, '6.6': 3, '6.8': 4 },
  ...{ '7.1': 3, '7.2': 4, '7.3': 2, '7.4': 5, '7.5': 2, '7.6': 2, '8.1': 2, '8.2': 3, '8.3': 1, '8.4': 1 },
  ...{ '9.1': 3, '9.2': 4, '10.1': 2, '10.2': 2, '10.3': 4, '10.4': 11, '10.5': 5, '10.6': 2, '10.7': 3 },
  ...{ '11.1': 2, '11.2': 3, '11.3': 3, '11.4': 4, '11.5': 1, '11.6': 1, '12.1': 3, '12.2': 2, '12.3': 4 },
  ...{ '13.1': 1, '13.2': 5, '13.3': 2, '13.4': 5, '14.1': 2, '14.2': 4, '14.3': 3, '15.1': 3, '15.2': 3, '15.3': 7 },
  ...{ '16.1': 1, '16.2': 5, '16.3': 4, '16.4': 3, '16.5': 3, '17.1': 1, '17.2': 4, '17.3': 2 },
}

/** The numbers of all of them, in their order. */
export const REQUIREMENTS: string[] = Object.entries(SECTIONS).flatMap(([section, count]) =>
  Array.from({ length: count }, (_, at) => `${section}.${at + 1}`),
)

export type Row = { numbers: string[]; shown: string; concerns: boolean }

/** The rows of docs/asvs.md that begin with numbers; `7.4.1 to 7.4.5` is five. */
export function rowsOf(page: string): Row[] {
  const [none, ...concerned] = page.split('\n## ').slice(1)
  const rows = (part: string, concerns: boolean) =>
    [...part.matchAll(/^\| (\d[^|]*) \|(.*)\|$/gm)].map(([, numbers, rest]) => ({
      numbers: numbers!.split(',').flatMap(counted),
      shown: rest!.split('|').at(-1)!.trim(),
      concerns,
    }))
  return [...rows(none!, false), ...concerned.flatMap((part) => rows(part, true))]
}

function counted(range: string): string[] {
  const [from, to = from] = range.trim().split(' to ') as [string, string?]
  const [section, first] = [from.slice(0, from.lastIndexOf('.')), Number(from.slice(from.lastIndexOf('.') + 1))]
  const last = Number(to.slice(section.length + 1))
  if (!to.startsWith(`${section}.`) || !(last >= first)) throw new Error(`What is "${range}"?`)
  return Array.from({ length: last - first + 1 }, (_, at) => `${section}.${first + at}`)
}
