import { Button, type ButtonProps } from '@mantine/core'
import { createLink } from '@tanstack/react-router'
import type { AnchorHTMLAttributes, Ref } from 'react'

interface Props extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, keyof ButtonProps>, ButtonProps {
  ref?: Ref<HTMLAnchorElement>
}

/** A link within the app that looks like a button. */
export const ButtonLink = createLink(({ ref, ...props }: Props) => <Button component="a" ref={ref} {...props} />)
