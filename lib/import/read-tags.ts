import { cleanLine } from '@/lib/import/clean-text'
import { isMissing } from '@/lib/music/missing'
import { LIMITS } from '@/lib/songs'

/** Splits tags joined by `;` or `|`, else by `,`, each once; a tag too long for a song is left over. */
export function readTags(text: string): { tags: string[]; leftover: string[] } {
  const separator = /[;|\n]/.test(text) ? /[;|\n]/ : /[,，、]/
  const words = text.split(separator).map(cleanLine)
  const tags = [...new Set(words.filter((word) => !isMissing(word)))]
  return {
    tags: tags.filter((tag) => tag.length <= LIMITS.tag),
    leftover: tags.filter((tag) => tag.length > LIMITS.tag),
  }
}
