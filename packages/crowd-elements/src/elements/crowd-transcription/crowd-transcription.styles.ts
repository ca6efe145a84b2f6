import { css } from 'lit'

export const styles = css`
  :host {
    max-width: 860px;
  }
  input[type='range'] {
    display: block;
    width: 100%;
    height: 24px;
    margin: 0;
    accent-color: var(--accent);
  }
  .transport {
    margin-block: 4px 12px;
  }
  textarea {
    font-size: 16px;
  }
  .passages {
    display: grid;
    gap: 8px;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .passages li {
    display: grid;
    grid-template-columns: 92px minmax(0, 1fr);
    gap: 8px;
    align-items: start;
  }
  .stamp {
    min-height: 42px;
    font-size: 13px;
    font-variant-numeric: tabular-nums;
  }
  .keys {
    margin: 8px 0 0;
    line-height: 2;
  }
  .keys kbd:not(:first-child) {
    margin-inline-start: 8px;
  }
  @media (pointer: coarse) {
    input[type='range'] {
      height: 44px;
    }
    .keys {
      display: none;
    }
  }
`
