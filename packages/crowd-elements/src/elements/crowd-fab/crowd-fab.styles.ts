import { css } from 'lit'

export const styles = css`
  button {
    width: 56px;
    height: 56px;
    border-radius: 50%;
    background: var(--accent);
    color: var(--on-accent);
    font-size: 18px;
    box-shadow: 0 2px 8px rgb(0 0 0 / 24%);
  }
  button:hover:not(:disabled) {
    background: color-mix(in srgb, var(--accent) 88%, var(--ink));
  }
  button:disabled {
    box-shadow: none;
  }
`
