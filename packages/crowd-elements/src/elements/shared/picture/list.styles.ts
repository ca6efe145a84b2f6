import { css } from 'lit'

export const listStyles = css`
  .list-title {
    display: flex;
    align-items: center;
    justify-content: space-between;
    min-height: 36px;
    border-top: 1px solid var(--line);
    padding-top: 8px;
  }
  .rows {
    flex: 1 1 0;
    min-height: 132px;
    overflow: hidden auto;
  }
  .long {
    position: relative;
  }
  .long > .row {
    position: absolute;
    left: 0;
    right: 0;
  }
  .row {
    display: flex;
    align-items: center;
    height: 44px;
  }
  .row .label {
    flex: 1;
    min-width: 0;
  }
  .row .name {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .row .tool {
    min-width: 30px;
    padding: 0;
    color: var(--quiet);
  }
  .row .number {
    min-width: 16px;
    color: var(--quiet);
    font-size: 13px;
    font-variant-numeric: tabular-nums;
    text-align: end;
  }
  .is-hidden .label {
    opacity: 0.5;
  }
  @container (max-width: 720px) {
    .list-title {
      border: 0;
      padding: 0;
    }
    .rows {
      flex: none;
      max-height: 264px;
      min-height: 0;
    }
  }
  @media (pointer: coarse) {
    .row .tool {
      min-width: 44px;
    }
  }
`
