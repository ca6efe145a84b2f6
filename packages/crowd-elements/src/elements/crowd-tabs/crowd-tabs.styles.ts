import { css } from 'lit'

export const styles = css`
  :host {
    display: block;
    margin-top: 8px;
  }
  .tabs {
    display: flex;
    gap: 4px;
    border-bottom: 1px solid var(--line);
    overflow-x: auto;
    scrollbar-width: none;
  }
  button {
    flex: none;
    min-height: 40px;
    padding: 0 12px;
    border: 0;
    border-bottom: 2px solid transparent;
    border-radius: 6px 6px 0 0;
    background: none;
    color: var(--quiet);
    font: inherit;
    cursor: pointer;
  }
  button:hover {
    color: var(--ink);
  }
  button:focus-visible {
    outline-offset: -2px;
  }
  button[aria-selected='true'] {
    border-bottom-color: var(--accent);
    color: var(--ink);
    font-weight: 600;
  }
  @media (pointer: coarse) {
    button {
      min-height: 44px;
    }
  }
`
