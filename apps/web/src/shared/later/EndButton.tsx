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
  /** What the button says beside its thing: "Revoke". */
  readonly word: string
  /** The same with its thing: "Revoke the key AKIA…". */
  readonly label: string
  readonly question: string
  /** What answers the question: "Revoke this key". */
  readonly verb: string
  /** What will be lost. */
  readonly children: ReactNode
}

/** Ends what a row is about: asks, then waits ten seconds. Members whose role may not do it see nothing. */
export function EndButton<N extends OperationName>(props: Props<N>) {
  const { call, input, later, word, label, question, verb, children } = props
  const [asks, setAsks] = useState(false)
  const end = () => {
    setAsks(false)
    callLater(call, input, later)
  }
  return (
    <May call={call}>
      <Button variant="subtle" color="bad" size="compact-sm" onClick={() => setAsks(true)} aria-label={label}>
        {word}
      </Button>
      <Confirm opened={asks} onClose={() => setAsks(false)} title={question} verb={verb} onConfirm={end}>
        {children}
      </Confirm>
    </May>
  )
}
