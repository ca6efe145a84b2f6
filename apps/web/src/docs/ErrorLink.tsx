import { Link } from '@tanstack/react-router'

export function ErrorLink({ code }: { code: string }) {
  return (
    <Link to="/docs/errors/$code" params={{ code }} className="mono">
      {code}
    </Link>
  )
}
