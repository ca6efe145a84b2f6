import { css } from 'lit'

export const imageClassifierStyles = css`
  .picture {
    display: grid;
    place-items: center;
    overflow: hidden;
    border-radius: 6px;
    background: var(--paper);
    touch-action: pan-y;
    user-select: none;
  }
  .picture[data-zoomed] {
    cursor: grab;
    touch-action: none;
  }
  .picture[data-zoomed]:active {
    cursor: grabbing;
  }
  .layer {
    position: relative;
    transform-origin: 0 0;
  }
  .image {
    display: block;
    max-width: 100%;
    max-height: min(70vh, 640px);
    min-height: 40px;
  }
  .mask {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    opacity: 0.75;
    image-rendering: pixelated;
    /* The background of a mask is white. */
    mix-blend-mode: multiply;
    pointer-events: none;
  }
  .box {
    position: absolute;
    border: calc(2px / var(--scale)) solid var(--color);
    box-shadow:
      0 0 0 calc(1px / var(--scale)) rgb(0 0 0 / 55%),
      inset 0 0 0 calc(1px / var(--scale)) rgb(0 0 0 / 35%);
    pointer-events: none;
  }
  .box span {
    position: absolute;
    top: 0;
    left: 0;
    padding: 0 4px;
    background: var(--color);
    color: #14120f;
    font-size: 12px;
    line-height: 18px;
    white-space: nowrap;
    transform: scale(calc(1 / var(--scale)));
    transform-origin: 0 0;
  }
  .below {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 16px;
    margin-top: 12px;
  }
  .zoom {
    display: flex;
    align-items: center;
    gap: 4px;
  }
  .zoom output {
    min-width: 56px;
    color: var(--quiet);
    font-size: 13px;
    font-variant-numeric: tabular-nums;
    text-align: center;
  }
  .zoom button,
  .toggle {
    min-width: 36px;
    height: 36px;
    padding: 0 10px;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--surface);
    color: inherit;
    font: inherit;
    cursor: pointer;
  }
  .zoom button:disabled {
    color: var(--quiet);
    opacity: 0.6;
    cursor: default;
  }
  .toggle[aria-pressed='true'] {
    border-color: var(--accent);
    background: color-mix(in srgb, var(--accent) 10%, var(--surface));
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
    margin: 0;
    padding: 0;
    font-size: 13px;
    list-style: none;
  }
  .color {
    display: inline-block;
    width: 12px;
    height: 12px;
    margin-inline-end: 6px;
    border-radius: 3px;
    vertical-align: -1px;
  }
  .below .complaint {
    margin: 0;
  }
  @media (pointer: coarse) {
    .zoom button,
    .toggle {
      min-width: 44px;
      height: 44px;
    }
  }
  @container (max-width: 720px) {
    .image {
      max-height: 55vh;
    }
  }
`
