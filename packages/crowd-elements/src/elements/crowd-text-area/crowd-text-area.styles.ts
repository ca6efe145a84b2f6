import { css } from 'lit'

export const styles = css`
  #control {
    --frame: 18px;
    min-height: calc(var(--rows) * 1lh + var(--frame));
    max-height: calc(var(--max-rows, 1000) * 1lh + var(--frame));
    resize: vertical;
    field-sizing: content;
  }
  #counter {
    margin-left: auto;
    color: var(--quiet);
    font-variant-numeric: tabular-nums;
  }
`
