import { useLocation, useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'

/** Sends a reader who is not signed in to the sign-in page, and from there back to where this was drawn. */
export function ToSignIn() {
  const navigate = useNavigate()
  const { href } = useLocation()
  // While the next page loads this one is still drawn, and the location is already the next.
  const [from] = useState(href)
  useEffect(() => void navigate({ to: '/sign-in', search: { from }, replace: true }), [navigate, from])
  return null
}
