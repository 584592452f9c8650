/** The cookies of whoever asks. */
export const jar = new Map<string, string>()

let asked = 0

/** Stands in for `next/headers`. Each asks from an address of its own: how often one may try is not what is looked at here. */
export const askedBy = {
  cookies: async () => ({
    get: (name: string) => (jar.has(name) ? { name, value: jar.get(name) } : undefined),
    set: () => {},
  }),
  headers: async () => new Headers({ 'x-forwarded-for': address(), 'x-soleil-asked': '/bands/here' }),
}

function address(): string {
  asked++
  return `10.${(asked >> 16) & 255}.${(asked >> 8) & 255}.${asked & 255}`
}
