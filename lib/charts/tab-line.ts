const TABLATURE = /^(?:[EADGBCFeadgbcf][#b♯♭]?\s{0,3})?[|:)\]-][-–0-9hpbrstvxXHPBRSTV/\\|~()^*=<>.: o'"]*(?:x\d{1,2})?$/

/** Whether a line is a string of tablature. A row of dashes alone only divides. */
export function isTabLine(line: string): boolean {
  const text = line.trim()
  return text.length >= 6 && text.includes('--') && /[|\d]/.test(text) && TABLATURE.test(text)
}
