import { encode } from 'uqr'
import styles from './Account.module.css'

/** A text as a picture for the camera of a phone. */
export function QRCode({ text, label }: { text: string; label: string }) {
  const { data, size } = encode(text, { border: 1 })
  const path = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : []))).join('')
  return (
    <svg className={styles.code} viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label}>
      <path d={path} fill="var(--k-task-ink)" shapeRendering="crispEdges" />
    </svg>
  )
}
