import { css } from 'lit'

export const styles = css`
  :host {
    display: block;
    margin-bottom: 16px;
  }
  .card {
    overflow: hidden;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--surface);
  }
  img {
    display: block;
    width: 100%;
    max-height: 320px;
    background: var(--paper);
    object-fit: cover;
  }
  img[hidden] {
    display: none;
  }
  .broken {
    margin: 0;
    padding: 24px 16px;
    background: var(--paper);
    color: var(--quiet);
    text-align: center;
  }
  .content {
    padding: 16px;
  }
  h3 {
    margin: 0 0 8px;
    font-size: 18px;
    line-height: 1.35;
  }
`
