import { css } from 'lit'

export const styles = css`
  :host([type='hidden']) {
    display: none;
  }
  :host([type='color']) #control {
    width: 64px;
    padding: 4px;
  }
`
