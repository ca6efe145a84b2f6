import { css } from 'lit'

export const styles = css`
  :host {
    display: block;
  }
  textarea {
    display: block;
    width: 100%;
    margin-top: 12px;
    padding: 8px 12px;
    border: 1px solid var(--edge);
    border-radius: var(--radius);
    background: var(--surface);
    color: inherit;
    font: inherit;
    resize: vertical;
  }
  .end {
    margin: 12px 0 0;
    text-align: end;
  }
  .comment {
    margin: 4px 0 0;
    padding-inline-start: 10px;
    border-inline-start: 2px solid var(--line);
    color: var(--quiet);
    font-size: 13px;
    overflow-wrap: anywhere;
    white-space: pre-line;
  }
`
