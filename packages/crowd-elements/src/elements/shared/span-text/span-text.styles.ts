import { css } from 'lit'

export const styles = css`
  :host {
    display: block;
    position: relative;
  }
  .text {
    max-width: 72ch;
    padding: 4px 0;
    border-radius: 4px;
    font-size: 16px;
    line-height: 2;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
    cursor: text;
    outline-offset: 4px;
  }
  .line {
    content-visibility: auto;
    contain-intrinsic-height: auto 32px;
  }
  .span {
    padding-block: 2px;
    border-bottom: 2px solid var(--span);
    background: color-mix(in oklab, var(--span) 20%, transparent);
    cursor: pointer;
    box-decoration-break: clone;
    -webkit-box-decoration-break: clone;
  }
  .span.is-nested {
    background: color-mix(in oklab, var(--span) 36%, transparent);
  }
  .span.is-selected {
    background: color-mix(in oklab, var(--span) 44%, transparent);
  }
  ::selection {
    background: color-mix(in oklab, var(--accent) 32%, transparent);
  }
  .tag {
    padding-block: 2px;
    padding-inline-start: 6px;
    border-bottom: 2px solid var(--span);
    background: color-mix(in oklab, var(--span) 20%, transparent);
    white-space: nowrap;
    user-select: none;
    -webkit-user-select: none;
    cursor: pointer;
  }
  .tag b {
    font-weight: 600;
    font-size: 12px;
  }
  .tag button {
    position: relative;
    width: 20px;
    height: 20px;
    padding: 0;
    border: 0;
    border-radius: 4px;
    background: none;
    color: inherit;
    font: 15px / 1 var(--font);
    cursor: pointer;
  }
  .tag button:hover {
    background: color-mix(in oklab, var(--span) 40%, transparent);
  }
  .here {
    position: absolute;
    pointer-events: none;
    scroll-margin: 96px;
  }
  @media (pointer: coarse) {
    .text {
      line-height: 2.4;
    }
    .tag button::after {
      content: '';
      position: absolute;
      inset: -11px;
    }
  }
`
