import type { OperationName } from '@kempelen/protocol'
import { Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { Input } from '../api.ts'
import { Confirm } from '../Confirm.tsx'
import { May } from '../May.tsx'
import { callLater, type LaterWords } from './later.tsx'

interface Props<N extends OperationName> {
  readonly call: N
  readonly input: Input<N>
  readonly later: LaterWords
  /** What the button says: with its object, or in a row beside its thing just "Revoke". */
  readonly word: string
  /** In a row, the same with its object: "Revoke the key AKIA…". */
  readonly label?: string
  readonly question: string
  /** What answers the question: "Revoke this key". */
  readonly verb: string
  /** What will be lost. */
  readonly children: ReactNode
  /** Called as soon as it waits: the page of what ends is left at once. */
  readonly onWaiting?: () => void
}

const looks = {
  row: { variant: 'subtle', color: 'bad', size: 'compact-sm' },
  page: { variant: 'default', color: 'bad' },
}

/** Ends what a row or a page is about: asks, then waits ten seconds. Members whose role may not do it see nothing. */
export function EndButton<N extends OperationName>(props: Props<N>) {
  const { call, input, later, word, label, question, verb, children, onWaiting } = props
  const [asks, setAsks] = useState(false)
  const end = () => {
    setAsks(false)
    callLater(call, input, later)
    onWaiting?.()
  }
  return (
    <May call={call}>
      <Button {...looks[label === undefined ? 'page' : 'row']} onClick={() => setAsks(true)} aria-label={label}>
        {word}
      </Button>
      <Confirm opened={asks} onClose={() => setAsks(false)} title={question} verb={verb} onConfirm={end}>
        {children}
      </Confirm>
    </May>
  )
}
