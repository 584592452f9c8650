import { RepertoireSun } from '@/components/sun/repertoire-sun'
import type { Stats } from '@/db/stats'
import { counted } from '@/lib/counted'
import { keyInWords, keyLabel, positionKey } from '@/lib/music/keys'
import { Picture } from './picture'
import { songsBehind } from './songs-behind'

export function Keys({ stats: { songs, keys, unknown }, path }: { stats: Stats; path: string }) {
  return (
    <Picture
      title="Keys"
      caption={<Caption path={path} keys={keys} unknown={unknown.key} />}
      columns={['Key', 'Songs']}
      rows={[
        ...keys.flatMap((count, position) => (count > 0 ? [row(path, position, count)] : [])),
        ...(unknown.key > 0
          ? [{ key: 'none', name: 'No key yet', numbers: [unknown.key], href: songsBehind(path, { keys: ['none'] }) }]
          : []),
      ]}
    >
      <RepertoireSun
        counts={keys}
        title={`The keys of ${counted(songs, 'song')}`}
        size={400}
        labels
        links={(position) => songsBehind(path, { keys: [position] })}
      />
    </Picture>
  )
}

function Caption({ path, keys, unknown }: { path: string; keys: readonly number[]; unknown: number }) {
  const [most, second] = keys.toSorted((one, other) => other - one)
  return (
    <>
      {most! > second! && `Most of all ${keyInWords(positionKey(keys.indexOf(most!))!)}, ${counted(most!, 'song')}. `}
      {unknown > 0 && (
        <a href={songsBehind(path, { keys: ['none'] })} className="underline decoration-edge underline-offset-4">
          {counted(unknown, 'song')} without a key.
        </a>
      )}
    </>
  )
}

function row(path: string, position: number, count: number) {
  const key = positionKey(position)!
  return { key, name: keyLabel(key), numbers: [count], href: songsBehind(path, { keys: [position] }) }
}
