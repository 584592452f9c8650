import type { Metadata, Viewport } from 'next'
import { connection } from 'next/server'
import type { ReactNode } from 'react'
import './globals.css'

export const metadata: Metadata = {
  title: { default: 'SOLEil', template: '%s · SOLEil' },
  description: 'Keep what you can play, find it in an instant, discover what you can play together.',
}

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbf8f1' },
    { media: '(prefers-color-scheme: dark)', color: '#16130f' },
  ],
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  // Every page is rendered for its request: a prerendered one would carry scripts without the nonce of its policy.
  await connection()
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  )
}
