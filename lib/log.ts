import pino from 'pino'

/** Structured log lines on stdout. Secrets and what musicians wrote are never given to it; the redaction is a second wall. */
export const log = pino({
  level: process.env.LOG_LEVEL ?? 'info',
  base: null,
  redact: {
    paths: ['token', '*.token', 'cookie', '*.cookie', 'passcode', '*.passcode', 'email', '*.email'],
    censor: '[…]',
  },
})
