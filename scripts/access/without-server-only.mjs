import { register } from 'node:module'

// Outside of the pages nothing tells `server-only` that this is a server, and in their way React has no contexts, which Next wants.
const hook = `export const resolve = (name, context, next) =>
  name === 'server-only' ? { url: 'data:text/javascript,', shortCircuit: true } : next(name, context)`
register(`data:text/javascript,${encodeURIComponent(hook)}`)
