import { css } from 'lit'

export const styles = css`
  :host {
    display: block;
    margin-bottom: 12px;
  }
  .alert {
    --kind: var(--accent);
    display: flex;
    gap: 10px;
    padding: 10px 14px;
    border: 1px solid color-mix(in srgb, var(--kind) 35%, var(--line));
    border-radius: var(--radius);
    background: color-mix(in srgb, var(--kind) 7%, var(--surface));
  }
  .success {
    --kind: var(--good);
  }
  .warning {
    --kind: var(--wait);
  }
  .error {
    --kind: var(--bad);
  }
  iron-icon {
    --iron-icon-width: 20px;
    --iron-icon-height: 20px;
    flex: none;
    margin-top: 1px;
    color: var(--kind);
  }
  .message {
    flex: 1;
    min-width: 0;
    overflow-wrap: anywhere;
  }
  button {
    flex: none;
    width: 32px;
    height: 32px;
    margin: -5px -8px -5px 0;
    border: 0;
    border-radius: var(--radius);
    background: none;
    color: inherit;
    font-size: 18px;
    cursor: pointer;
  }
  @media (pointer: coarse) {
    button {
      width: 44px;
      height: 44px;
      margin: -10px -14px -10px 0;
    }
  }
`
