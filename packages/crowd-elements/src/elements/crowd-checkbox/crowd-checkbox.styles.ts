import { css } from 'lit'

export const styles = css`
  .mark {
    border-radius: 5px;
  }
  .mark[aria-checked='true']::after {
    width: 6px;
    height: 11px;
    border: solid currentColor;
    border-width: 0 2px 2px 0;
    content: '';
    rotate: 45deg;
    translate: 0 -1px;
  }
`
