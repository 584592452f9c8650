import { refuse } from './response.mjs'

/** Refuses what claims to be the page that somebody comes from and is none; the framework would answer 500. */
export function refuseRouterState(request, response) {
  const state = request.headers['next-router-state-tree']
  if (state === undefined || isTree(parsed(state))) return false
  refuse(response, 400, 'This request is damaged.')
  return true
}

function parsed(state) {
  try {
    return JSON.parse(decodeURIComponent(state))
  } catch {
    return undefined
  }
}

function isTree(tree) {
  if (!Array.isArray(tree)) return false
  const [segment, below] = tree
  if (typeof segment !== 'string' && !Array.isArray(segment)) return false
  return typeof below === 'object' && below !== null && Object.values(below).every(isTree)
}
