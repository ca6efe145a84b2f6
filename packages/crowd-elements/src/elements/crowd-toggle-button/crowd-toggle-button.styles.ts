import { css } from 'lit'

export const styles = css`
  .mark {
    width: 38px;
    height: 22px;
    margin-top: 0;
    border-radius: 11px;
  }
  .mark::after {
    width: 14px;
    height: 14px;
    border-radius: 50%;
    background: var(--edge);
    content: '';
    translate: -8px;
    transition: translate 120ms;
  }
  .mark[aria-checked='true']::after {
    background: currentColor;
    translate: 8px;
  }
  :host([invalid]) .mark[aria-checked='false'] {
    border-color: var(--bad);
  }
  :host([invalid]) .mark[aria-checked='false']::after {
    background: var(--bad);
  }
`
