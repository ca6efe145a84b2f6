import { useDocumentTitle } from '@mantine/hooks'
import { type ReactNode, useEffect, useRef } from 'react'
import styles from './Page.module.css'

interface Props {
  readonly title: string
  /** Stands in for the title in the heading, where it needs more than text. */
  readonly heading?: ReactNode
  readonly lead?: ReactNode
  /** What stands beside the title: a button, a figure. */
  readonly aside?: ReactNode
  readonly width?: 'narrow' | 'page' | 'wide'
  readonly children: ReactNode
}

const firstPath = typeof location === 'undefined' ? '' : location.pathname
let isOpening = true

/** A page of the app: its title, and the focus on it when the reader came here from another page. */
export function Page({ title, heading, lead, aside, width = 'page', children }: Props) {
  useDocumentTitle(`${title} · Kempelen`)
  const ref = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    // What stands in for the page that is being opened gives way to it, and the reader still begins at the top.
    isOpening &&= location.pathname === firstPath
    if (!isOpening) ref.current?.focus({ preventScroll: true })
  }, [])
  return (
    <div className={styles.page} data-width={width}>
      <div className={styles.head}>
        <div className={styles.title}>
          <h1 ref={ref} tabIndex={-1} dir="auto">
            {heading ?? title}
          </h1>
          {lead && <div className={styles.lead}>{lead}</div>}
        </div>
        {aside && <div className={styles.aside}>{aside}</div>}
      </div>
      {children}
    </div>
  )
}
