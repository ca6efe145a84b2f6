import { TextInput, type TextInputProps } from '@mantine/core'
import { currencySign, typedAmount } from './amount.ts'

interface Props extends TextInputProps {
  readonly unit: string
  /** An amount as on the wire, to show how one is typed. */
  readonly example?: string
}

/** Where an amount is typed, with the decimal mark of the reader's language. */
export function AmountInput({ unit, example, ...input }: Props) {
  const sign = currencySign(unit)
  const placeholder = example === undefined ? {} : { placeholder: typedAmount(example) }
  return (
    <TextInput
      inputMode="decimal"
      rightSection={<span aria-hidden>{sign}</span>}
      rightSectionWidth={`${sign.length + 2}ch`}
      rightSectionPointerEvents="none"
      {...placeholder}
      {...input}
    />
  )
}
