import { css } from 'lit'

export const fieldStyles = css`
  .complaint {
    display: block;
    color: var(--bad);
    font-size: 13px;
  }
`
