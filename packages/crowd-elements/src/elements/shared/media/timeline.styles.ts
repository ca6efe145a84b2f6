import { css } from 'lit'

export const styles = css`
  :host {
    display: block;
  }
  .scroller {
    overflow-x: auto;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--paper);
  }
  .track {
    position: relative;
    height: 144px;
    min-width: 100%;
    outline-offset: -2px;
    cursor: crosshair;
    user-select: none;
    -webkit-user-select: none;
  }
  canvas {
    position: sticky;
    left: 0;
    display: block;
    width: 100cqw;
    height: 100%;
    /* The canvas takes its colours from here. */
    border: 0 solid var(--line);
    color: var(--quiet);
    font-family: var(--font);
    pointer-events: none;
  }
  .scroller {
    container-type: inline-size;
  }
  .segment {
    position: absolute;
    top: calc(24px + 116px / var(--lanes) * var(--lane));
    height: calc(116px / var(--lanes));
    min-width: 2px;
    border-inline: 2px solid var(--span);
    background: color-mix(in oklab, var(--span) 28%, transparent);
    cursor: grab;
  }
  .segment.is-selected {
    z-index: 1;
    background: color-mix(in oklab, var(--span) 48%, transparent);
    box-shadow: 0 0 0 1px var(--span);
  }
  .segment.is-ghost {
    --span: var(--accent);
    pointer-events: none;
  }
  .segment .name {
    display: block;
    padding-inline: 6px;
    overflow: hidden;
    font-size: 12px;
    font-weight: 600;
    text-overflow: ellipsis;
    white-space: nowrap;
    pointer-events: none;
  }
  .edge {
    position: absolute;
    inset-block: 0;
    left: -4px;
    width: min(10px, 50% + 4px);
    cursor: ew-resize;
    touch-action: none;
  }
  .edge ~ .edge {
    right: -4px;
    left: auto;
  }
  .open {
    position: absolute;
    inset-block: 20px 0;
    width: 0;
    border-left: 2px dashed var(--accent);
    pointer-events: none;
  }
  .head {
    position: absolute;
    inset-block: 0;
    z-index: 2;
    width: 2px;
    margin-left: -1px;
    background: var(--bad);
    pointer-events: none;
  }
  .head::before {
    content: '';
    position: absolute;
    top: 0;
    left: -4px;
    border: 5px solid transparent;
    border-top-color: var(--bad);
  }
  @media (pointer: coarse) {
    .edge {
      width: min(28px, 50% + 4px);
    }
  }
`
