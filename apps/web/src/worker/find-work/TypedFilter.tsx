import { TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { useEffect, useState } from 'react'

interface Props extends Omit<React.ComponentProps<typeof TextInput>, 'value' | 'onChange'> {
  shown: string
  onSettled: (value: string) => void
}

/** A field whose value goes into the address once the typing pauses. */
export function TypedFilter({ shown, onSettled, ...input }: Props) {
  const [typed, setTyped] = useState(shown)
  useEffect(() => setTyped(shown), [shown])
  const settle = useDebouncedCallback(onSettled, 300)
  return (
    <TextInput
      {...input}
      value={typed}
      onChange={(event) => {
        setTyped(event.currentTarget.value)
        settle(event.currentTarget.value)
      }}
    />
  )
}
