import { exact, relative } from './format.ts'
import { useNow } from './now.ts'

/** A time told from now, the exact one on hover. */
export function Moment({ at }: { at: Date }) {
  const now = useNow(30)
  return (
    <time dateTime={at.toISOString()} title={exact(at)} className="nowrap">
      {relative(at, now)}
    </time>
  )
}
