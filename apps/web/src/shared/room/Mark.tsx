/** The cabinet with its door open. */
export function Mark({ size = 22 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <path d="M5 8h22v18H5z" fill="none" stroke="currentColor" strokeWidth="2.2" strokeLinejoin="round" />
      <path d="M16 9.2 22.5 12v15.5L16 24.8z" fill="var(--k-accent)" />
    </svg>
  )
}
