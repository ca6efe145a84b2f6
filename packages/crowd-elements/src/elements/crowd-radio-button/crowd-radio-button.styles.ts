import { css } from 'lit'

export const styles = css`
  .mark {
    border-radius: 50%;
  }
  .mark[aria-checked='true']::after {
    width: 8px;
    height: 8px;
    border-radius: 50%;
    background: currentColor;
    content: '';
  }
`
