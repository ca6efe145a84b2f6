import { css } from 'lit'

export const styles = css`
  :host {
    display: block;
  }
  .end {
    display: flex;
    align-items: center;
    gap: 12px;
    margin-top: 16px;
  }
  .answers {
    margin-top: 16px;
    padding: 12px 16px;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--surface);
  }
  .answers p {
    margin: 0 0 8px;
    color: var(--quiet);
  }
  pre {
    max-height: 50vh;
    margin: 0;
    overflow: auto;
    font: 13px / 1.5 var(--mono);
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
`
