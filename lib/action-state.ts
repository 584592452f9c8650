/** The typed values of a form, so that nothing is lost when it comes back. */
export type FormValues = Record<string, string | string[]>

/** Songs that were copied: their new ids, the address of their list, and the band it is of. */
type Copied = { ids: string[]; list: string; band?: string }

/**
 * What a form shows after it was sent. `conflict` carries what somebody else saved meanwhile, `known` the songs that one
 * about to be added seems to be, `removed` what an undo would bring back, `copied` what one would remove, and from where.
 */
export type ActionState =
  | { status: 'idle' }
  | { status: 'done'; message: string; removed?: string[]; copied?: Copied }
  | { status: 'invalid'; message: string; errors: Record<string, string>; values: FormValues }
  | {
      status: 'known'
      message: string
      same: { id: string; title: string; artist: string | null }[]
      values: FormValues
    }
  | { status: 'conflict'; message: string; values: FormValues; theirs: FormValues; version: number }
  | { status: 'failed'; message: string; values: FormValues }

export const IDLE: ActionState = { status: 'idle' }

export type FormAction = (state: ActionState, form: FormData) => Promise<ActionState>

/** What an answer tells each field of its form: what is wrong with it, and what was typed into it. */
export function told(state: ActionState) {
  const values = 'values' in state ? state.values : {}
  return {
    errors: state.status === 'invalid' ? state.errors : ({} as Record<string, string>),
    typed: (name: string) => [values[name]].flat()[0],
  }
}
