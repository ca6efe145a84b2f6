import { css } from 'lit'

export const choiceStyles = css`
  :host {
    display: inline-block;
    margin-inline-end: 20px;
    vertical-align: middle;
  }
  .row {
    display: inline-flex;
    align-items: flex-start;
    gap: 10px;
    min-height: 36px;
    padding: 7px 0;
    cursor: pointer;
  }
  .mark {
    display: grid;
    flex: none;
    place-items: center;
    width: 20px;
    height: 20px;
    margin-top: 1px;
    border: 1.5px solid var(--edge);
    background: var(--surface);
    color: var(--on-accent);
    transition: background-color 120ms;
  }
  .row:hover .mark {
    border-color: var(--accent);
  }
  .mark[aria-checked='true'] {
    border-color: var(--accent);
    background: var(--accent);
  }
  .mark[aria-disabled] {
    opacity: 0.5;
  }
  .row:has([aria-disabled]) {
    color: var(--quiet);
    cursor: not-allowed;
  }
  .mark[aria-disabled],
  .row:hover .mark[aria-disabled] {
    border-color: var(--edge);
  }
  .complaint {
    margin-bottom: 8px;
  }
  @media (pointer: coarse) {
    .row {
      min-height: 44px;
      padding: 11px 0;
    }
  }
  @media (forced-colors: active) {
    .mark[aria-checked='true'] {
      border-color: Highlight;
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
  }
`
