import { css } from 'lit'

export const styles = css`
  :host {
    display: contents;
  }
  .toast {
    position: fixed;
    bottom: 24px;
    left: 50%;
    z-index: 1000;
    width: max-content;
    max-width: min(480px, calc(100vw - 32px));
    border-radius: var(--radius);
    background: var(--ink);
    color: var(--surface);
    translate: -50%;
  }
  .toast[data-opened] {
    padding: 10px 16px;
    box-shadow: 0 4px 16px rgb(0 0 0 / 24%);
  }
`
