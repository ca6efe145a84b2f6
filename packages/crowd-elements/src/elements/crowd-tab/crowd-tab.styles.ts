import { css } from 'lit'

export const styles = css`
  :host {
    display: block;
    padding: 16px 0;
  }
`
