import { css } from 'lit'

export const styles = css`
  dialog {
    height: min(480px, 86vh);
  }
  ::slotted(positive-example),
  ::slotted(negative-example) {
    display: block;
    margin-bottom: 16px;
    padding-left: 12px;
    border-left: 4px solid var(--good);
  }
  ::slotted(negative-example) {
    border-color: var(--bad);
  }
  ::slotted(positive-example)::before,
  ::slotted(negative-example)::before {
    display: block;
    color: var(--good);
    font-weight: 600;
    content: 'Good example';
  }
  ::slotted(negative-example)::before {
    color: var(--bad);
    content: 'Bad example';
  }
`
