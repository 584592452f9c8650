import { Fragment } from 'react'

/** The name of a list; one without spaces breaks where its parts end. */
export function FileName({ name }: { name: string }) {
  return (
    <bdi>
      {name.split(/(?<=[_.-])(?=[^_.-])/).map((part, at) => (
        <Fragment key={`${at} ${part}`}>
          {at > 0 && <wbr />}
          {part}
        </Fragment>
      ))}
    </bdi>
  )
}
