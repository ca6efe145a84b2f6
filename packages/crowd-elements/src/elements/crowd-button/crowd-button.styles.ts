import { css } from 'lit'

export const styles = css`
  :host {
    display: inline-block;
    vertical-align: middle;
  }
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 8px;
    min-height: 36px;
    padding: 0 16px;
    border: 1px solid var(--edge);
    border-radius: var(--radius);
    background: var(--surface);
    color: var(--ink);
    font: inherit;
    font-weight: 500;
    text-decoration: none;
    cursor: pointer;
  }
  .button:hover:not(:disabled, [aria-disabled]) {
    border-color: var(--accent);
  }
  .button:disabled,
  .button[aria-disabled] {
    opacity: 0.5;
    cursor: not-allowed;
  }
  :host([variant='primary']) .button {
    border-color: var(--accent);
    background: var(--accent);
    color: var(--on-accent);
  }
  :host([variant='link']) .button {
    padding: 0;
    border-color: transparent;
    background: none;
    color: var(--accent);
    text-decoration: underline;
  }
  :host([variant='icon']) .button {
    min-width: 36px;
    padding: 0;
    border-color: transparent;
    background: none;
  }
  :host([variant='icon']) .button:hover:not(:disabled, [aria-disabled]) {
    background: color-mix(in srgb, currentColor 8%, transparent);
  }
  iron-icon {
    --iron-icon-width: 18px;
    --iron-icon-height: 18px;
  }
  .spinner {
    width: 16px;
    height: 16px;
    border: 2px solid currentColor;
    border-right-color: transparent;
    border-radius: 50%;
    animation: turn 1s linear infinite;
  }
  @keyframes turn {
    to {
      rotate: 1turn;
    }
  }
  @media (pointer: coarse) {
    .button {
      min-height: 44px;
    }
  }
`
