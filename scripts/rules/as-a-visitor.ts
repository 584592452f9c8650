import { vi } from 'vitest'

vi.mock('next/headers', async () => (await import('@/scripts/access/asked-by')).askedBy)
vi.mock('next/server', async (original) => ({
  ...(await original<typeof import('next/server')>()),
  after: () => {},
  connection: async () => {},
}))
vi.mock('next/cache', () => ({ refresh: () => {}, revalidatePath: () => {} }))
vi.mock('@/auth/google', () => ({ signIn: async () => {}, handlers: {} }))
