import { css } from 'lit'

/**
 * The look of all elements, as custom properties that a page may set on `:root` or any ancestor (`--crowd-accent`, …).
 * Paper and ink with one brass accent; dark where the reader's system is dark and the page says that it can be
 * (`color-scheme`).
 */
export const tokens = css`
  :host {
    --paper: var(--crowd-paper, light-dark(#fbfaf7, #151412));
    --surface: var(--crowd-surface, light-dark(#fff, #1e1c19));
    --ink: var(--crowd-ink, light-dark(#1d1b18, #ece8e1));
    --quiet: var(--crowd-quiet, light-dark(#6b655c, #a49c90));
    --line: var(--crowd-line, light-dark(#e6e1d8, #322e29));
    --edge: var(--crowd-edge, light-dark(#8a8378, #7d7568));
    --accent: var(--crowd-accent, light-dark(#8a5a12, #e0a84a));
    --on-accent: var(--crowd-on-accent, light-dark(#fff, #151412));
    --good: var(--crowd-good, light-dark(#2c7a4b, #6cc28f));
    --wait: var(--crowd-wait, light-dark(#8a5f00, #e0b04a));
    --bad: var(--crowd-bad, light-dark(#b23a2e, #f08a7e));
    --model: var(--crowd-model, light-dark(#4a5fc1, #9aa8f0));
    --radius: 8px;
    --font: var(--crowd-font, 'Inter Variable', Inter, system-ui, sans-serif);
    --mono: var(--crowd-mono, 'JetBrains Mono Variable', ui-monospace, monospace);
    box-sizing: border-box;
    color: var(--ink);
    font: 15px / 1.5 var(--font);
  }
  :host([hidden]) {
    display: none !important;
  }
  *,
  *::before,
  *::after {
    box-sizing: inherit;
  }
  :focus-visible {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
  }
  .visually-hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (prefers-reduced-motion: reduce) {
    *,
    *::before,
    *::after {
      transition: none !important;
      animation: none !important;
    }
  }
`
