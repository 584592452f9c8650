const UNITS = ['bytes', 'kB', 'MB', 'GB', 'TB']

/** A size in words: "120 bytes", "8.2 MB", in steps of 1,024. */
export function inBytes(bytes: number): string {
  const step = bytes < 1 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log2(bytes) / 10))
  const size = bytes / 1024 ** step
  return `${size.toLocaleString('en', { maximumFractionDigits: size < 10 && step > 0 ? 1 : 0 })} ${UNITS[step]}`
}
