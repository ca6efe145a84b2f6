import { css } from 'lit'

export const dialogElementStyles = css`
  :host {
    display: inline-block;
  }
  button.button {
    min-height: 36px;
    padding: 0 16px;
    border: 1px solid var(--edge);
    border-radius: var(--radius);
    background: var(--surface);
    color: var(--ink);
    font: inherit;
    font-weight: 500;
    cursor: pointer;
  }
  button.button:hover {
    border-color: var(--accent);
  }
  @media (pointer: coarse) {
    button.button {
      min-height: 44px;
    }
  }
`
