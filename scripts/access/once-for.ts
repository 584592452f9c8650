const made = new WeakMap<object, Map<string, unknown>>()

/** What is made once for this crowd under this name: for asking in vain the same thing will do, whoever asks. */
export async function onceFor<Made>(crowd: object, name: string, make: () => Made | Promise<Made>): Promise<Made> {
  const known = made.get(crowd) ?? new Map<string, unknown>()
  made.set(crowd, known)
  if (!known.has(name)) known.set(name, await make())
  return known.get(name) as Made
}
