/** A chord or a key as pages show it, with real signs: `B♭m7♭5/D♭`, `♭VII`, `F♯`. Words come back as they are. */
export function withSigns(chord: string): string {
  return chord
    .replace(/#/g, '♯')
    .replace(/(^|[/(\s–-])([A-Ga-g])b/g, '$1$2♭')
    .replace(/(Do|Re|Mi|Fa|Sol|La|Si)b/g, '$1♭')
    .replace(/b(?=\d|[IViv])/g, '♭')
}
