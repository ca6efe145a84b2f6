import { css } from 'lit'

export const styles = css`
  /* What an unclosed tag has swallowed stays where it is. */
  :host {
    display: contents;
  }
  .badge {
    display: inline-grid;
    place-items: center;
    min-width: 20px;
    height: 20px;
    padding: 0 6px;
    border-radius: 10px;
    background: var(--accent);
    color: var(--on-accent);
    font-size: 12px;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
    line-height: 1;
  }
  .badge[data-floats] {
    position: absolute;
    top: 0;
    left: 0;
    z-index: 1;
    pointer-events: none;
  }
  iron-icon {
    --iron-icon-width: 14px;
    --iron-icon-height: 14px;
    margin: 0 -3px;
  }
`
