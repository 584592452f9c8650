import type { Stats } from '@/db/stats'
import { counted } from '@/lib/counted'
import { Picture } from './picture'
import { songsBehind } from './songs-behind'
import { TempoColumns } from './tempo-columns'
import { tempoStepName, tempoSteps } from './tempo-steps'

export function Tempo({ stats: { tempos, unknown }, path }: { stats: Stats; path: string }) {
  const steps = tempoSteps(tempos).map(({ songs, ...tempo }) => ({
    key: tempoStepName(tempo),
    name: tempoStepName(tempo),
    from: tempo.from,
    songs,
    href: songs > 0 ? songsBehind(path, { tempo }) : undefined,
  }))
  const without = unknown.tempo > 0 && `${counted(unknown.tempo, 'song')} without a tempo.`
  return (
    <Picture
      title="Tempo"
      caption={
        <>
          {steps.length > 0 && 'Beats a minute.'}{' '}
          {without && <a href={songsBehind(path, { without: 'tempo' })}>{without}</a>}
        </>
      }
      columns={['Beats a minute', 'Songs']}
      rows={[
        ...steps.map((step) => ({ ...step, numbers: [step.songs] })),
        ...(without
          ? [
              {
                key: 'none',
                name: 'No tempo yet',
                numbers: [unknown.tempo],
                href: songsBehind(path, { without: 'tempo' }),
              },
            ]
          : []),
      ]}
    >
      {steps.length > 0 && <TempoColumns steps={steps} />}
    </Picture>
  )
}
