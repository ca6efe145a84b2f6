import { css } from 'lit'

export const textFieldStyles = css`
  :host {
    display: block;
    margin-bottom: 16px;
  }
  label {
    display: block;
    margin-bottom: 4px;
    font-weight: 500;
  }
  label span {
    color: var(--quiet);
  }
  #control {
    display: block;
    width: 100%;
    min-height: 40px;
    padding: 8px 12px;
    border: 1px solid var(--edge);
    border-radius: var(--radius);
    background: var(--surface);
    color: inherit;
    font: inherit;
  }
  #control:focus-visible {
    border-color: var(--accent);
    outline: 2px solid var(--accent);
    outline-offset: -1px;
  }
  #control[aria-invalid] {
    border-color: var(--bad);
    outline-color: var(--bad);
  }
  #control:disabled {
    background: var(--paper);
    color: var(--quiet);
    cursor: not-allowed;
  }
  ::placeholder {
    color: var(--quiet);
    opacity: 1;
  }
  .below {
    display: flex;
    gap: 12px;
    font-size: 13px;
  }
  .below > * {
    margin-top: 4px;
  }
  @media (pointer: coarse) {
    #control {
      min-height: 44px;
      /* Smaller text makes a phone zoom in. */
      font-size: 16px;
    }
  }
`
