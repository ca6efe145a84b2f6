/** The automaton's cabinet with its doors open: a chessboard above, a person at work within. */
export function Cabinet({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 240 170" className={className} aria-hidden="true" fill="none" strokeLinejoin="round">
      <g stroke="currentColor" strokeWidth="2">
        <path d="M28 62h184v92H28z" />
        <path d="M20 52h200v10H20z" />
        <path d="M36 154v10M204 154v10" />
        <path d="M78 52l8-14h68l8 14z" />
        <path
          d="M84.400 41h71.200M82 45h76M80 48.5h80M95 38l-5 14M109 38l-3 14M120 38v14M131 38l3 14M145 38l5 14"
          strokeWidth="1"
        />
        <path d="M88 62v92M152 62v92" />
        <path d="M28 62L8 74v92l20-12z" fill="var(--k-paper)" />
        <path d="M212 62l20 12v92l-20-12z" fill="var(--k-paper)" />
      </g>
      <path d="M89 63h62v90H89z" fill="var(--k-accent)" opacity="0.14" />
      <g stroke="var(--k-accent)" strokeWidth="2" strokeLinecap="round">
        <circle cx="116" cy="88" r="9" />
        <path d="M102 153v-26c0-14 6-21 15-21s14 6 15 15l2 12h12" />
        <path d="M126 133h24M138 133v20" />
      </g>
      <g stroke="currentColor" strokeWidth="1.5" opacity="0.55">
        <circle cx="50" cy="92" r="11" />
        <circle cx="50" cy="92" r="3" />
        <circle cx="69" cy="110" r="8" />
        <path d="M38 130h40M38 138h40M38 146h40" />
        <circle cx="184" cy="86" r="8" />
        <circle cx="172" cy="104" r="12" />
        <circle cx="172" cy="104" r="3" />
        <path d="M162 130h40M162 138h40M162 146h40" />
      </g>
    </svg>
  )
}
