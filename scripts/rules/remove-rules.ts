type Node = { type: string; start: number; end: number; [key: string]: unknown }
type Parse = (code: string) => unknown
type Piece = { at: number; text: string }

const RULED = /\/(?:db|auth|actions|app)\/[^?]*\.tsx?$|\/auth\.ts$/
const NOT_RULED = /\.test\.|matrix|factories|\/schema\/|\/connection\/|sample|node_modules|pages-asking|\/scripts\//
/** What a condition speaks of when it is about whose something is, whether it still holds, or which version it was made from. */
const ABOUT_ACCESS =
  /\b(?:repertoireId|userId|bandId|musicianId|createdBy|deletedAt|expiresAt|endsAt|revokedAt|isActive|deletionAskedAt|mostUses|memberEndsAt|version|tokenHash|codeHash|ACTIVE|ALIVE|ALIVE_SESSION|PRESENT|OPEN|STILL|welcomes|visibleSongs|mine|role)\b/
const ASKS_WHO = /\b(?:may|can|role|member|musician|link|proof|isUuid|isShareToken|held|opened|repertoire|lockBand)\b/
/** How often one may try, and how full something may be, is nobody's right. */
const OF_PACE = /too many|'full'|"full"/
const REFUSES = /refus|RightEnded|notFound|undefined|null|false|'gone'|"gone"|locked|NOT_ALLOWED/

/**
 * Vite's part of the proof: each rule of who may do what can be taken away while the tests run. A rule is a condition of a
 * statement that speaks of whose a row is, whether it still holds or its version, a refusal (`if (!may(…)) return …`), or the
 * least role of a verb.
 */
export function removableRules(root: string) {
  return {
    name: 'removable-rules',
    enforce: 'post' as const,
    transform(this: { parse: Parse }, code: string, id: string) {
      if (id.endsWith('/lib/band-rules.ts')) return { code: withLeastRoles(code), map: null }
      if (!RULED.test(id) || NOT_RULED.test(id)) return null
      const file = id.slice(root.length)
      const [pieces, names] = piecesOf(this.parse(code) as Node, code, file)
      if (!names.length) return null
      return { code: `globalThis.soleilRules.know([${names}]);${joined(code, pieces)}`, map: null }
    },
  }
}

function piecesOf(program: Node, code: string, file: string): [Piece[], names: string[]] {
  const [pieces, names]: [Piece[], string[]] = [[], []]
  const named = new Map<string, number>()
  const idOf = (node: Node) => {
    const words = code.slice(node.start, node.end).replace(/\s+/g, ' ').slice(0, 110)
    const before = named.get(words) ?? 0
    named.set(words, before + 1)
    const name = JSON.stringify(`${file}: ${words}${before ? ` (${before + 1})` : ''}`)
    names.push(name)
    return name
  }
  const wrap = (node: Node, before: string, after: string) =>
    pieces.push({ at: node.start, text: before }, { at: node.end, text: after })
  const speaksOfAccess = (node: Node) => ABOUT_ACCESS.test(code.slice(node.start, node.end))
  const condition = (node: Node) => {
    if (speaksOfAccess(node)) wrap(node, `globalThis.soleilRules.condition(${idOf(node)}, `, ')')
  }
  walk(program, (node) => {
    if (node.type === 'CallExpression') {
      const [callee, args] = [node.callee as Node, node.arguments as Node[]]
      const name = (callee.name ?? (callee.property as Node | undefined)?.name) as string | undefined
      if (name === 'and') for (const argument of args) condition(argument)
      if (name === 'where' && args[0]?.type === 'CallExpression' && nameOf(args[0]) !== 'and') condition(args[0])
    }
    if (node.type === 'IfStatement' && !node.alternate) {
      const [test, then] = [node.test as Node, node.consequent as Node]
      const [asked, told] = [code.slice(test.start, test.end), code.slice(then.start, then.end)]
      if (/^(?:return|throw)\b/.test(told) && ASKS_WHO.test(asked) && REFUSES.test(told) && !OF_PACE.test(asked))
        wrap(test, `!globalThis.soleilRules.removed(${idOf(test)}) && (`, ')')
    }
  })
  return [pieces, names]
}

function nameOf(call: Node): unknown {
  return (call.callee as Node).name
}

/** The least role of each verb may be one less. */
function withLeastRoles(code: string): string {
  return code.replace('SAY[LEAST[verb]]', 'globalThis.soleilRules.say(verb, SAY[LEAST[verb]])')
}

function joined(code: string, pieces: Piece[]): string {
  let [out, from] = ['', 0]
  for (const { at, text } of pieces.toSorted((one, other) => one.at - other.at)) {
    out += code.slice(from, at) + text
    from = at
  }
  return out + code.slice(from)
}

function walk(node: Node, see: (node: Node) => void): void {
  see(node)
  for (const value of Object.values(node))
    for (const child of [value].flat() as Node[]) if (child && typeof child.type === 'string') walk(child, see)
}
