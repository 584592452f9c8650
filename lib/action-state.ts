/** The typed values of a form, so that nothing is lost when it comes back. */
export type FormValues = Record<string, string | string[]>

/** What a form shows after it was sent. `conflict` carries what somebody else saved meanwhile. */
export type ActionState =
  | { status: 'idle' }
  | { status: 'done'; message: string }
  | { status: 'invalid'; message: string; errors: Record<string, string>; values: FormValues }
  | { status: 'conflict'; message: string; values: FormValues; theirs: FormValues; version: number }
  | { status: 'failed'; message: string; values: FormValues }

export const IDLE: ActionState = { status: 'idle' }

export type FormAction = (state: ActionState, form: FormData) => Promise<ActionState>
