import { css } from 'lit'

export const styles = css`
  :host {
    color: var(--quiet);
    font-size: 13px;
    line-height: 22px;
    text-align: center;
    white-space: nowrap;
  }
`
