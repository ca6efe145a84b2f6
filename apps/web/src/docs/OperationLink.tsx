import { Link } from '@tanstack/react-router'

export function OperationLink({ name }: { name: string }) {
  return (
    <Link to="/docs/api/$operation" params={{ operation: name }} className="mono">
      {name}
    </Link>
  )
}
