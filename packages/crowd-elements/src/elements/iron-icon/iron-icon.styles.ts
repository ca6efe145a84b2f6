import { css } from 'lit'

export const styles = css`
  :host {
    display: inline-block;
    width: var(--iron-icon-width, 24px);
    height: var(--iron-icon-height, 24px);
    color: inherit;
    line-height: 0;
    vertical-align: middle;
  }
  svg,
  img {
    width: 100%;
    height: 100%;
    object-fit: contain;
  }
  svg {
    fill: none;
    stroke: var(--iron-icon-fill-color, currentColor);
    stroke-width: 1.8;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
`
