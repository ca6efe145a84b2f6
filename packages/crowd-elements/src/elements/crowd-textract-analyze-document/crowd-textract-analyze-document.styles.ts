import { css } from 'lit'

export const styles = css`
  .panel {
    width: 320px;
    max-height: 80vh;
    overflow: auto;
  }
  .page {
    position: relative;
    width: fit-content;
    max-width: 100%;
    margin: 0 auto;
    user-select: none;
  }
  .page[data-marking] {
    cursor: crosshair;
    touch-action: none;
  }
  img {
    display: block;
    max-width: 100%;
    min-height: 40px;
    border-radius: 4px;
  }
  .place {
    position: absolute;
    border: 1px solid var(--edge);
    border-radius: 2px;
    pointer-events: none;
  }
  .place[data-current] {
    border: 2px solid #8a5a12;
    box-shadow: 0 0 0 2px rgb(255 255 255 / 80%);
  }
  .place[data-current][data-part='value'] {
    background: rgb(224 168 74 / 25%);
  }
  fieldset {
    margin: 0 0 16px;
    padding: 0 0 16px;
    border: 0;
    border-bottom: 1px solid var(--line);
  }
  legend {
    padding: 0;
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .text {
    display: block;
    margin-top: 8px;
    color: var(--quiet);
    font-size: 13px;
  }
  .text input {
    display: block;
    width: 100%;
    min-height: 36px;
    padding: 0 12px;
    border: 1px solid var(--edge);
    border-radius: var(--radius);
    background: var(--surface);
    color: var(--ink);
    font: inherit;
    font-size: 15px;
  }
  .verdicts {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
    margin-top: 8px;
  }
  .verdicts label {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-height: 28px;
    cursor: pointer;
  }
  .verdicts input {
    width: 18px;
    height: 18px;
    margin: 0;
    accent-color: var(--accent);
  }
  button {
    margin-top: 8px;
    min-height: 32px;
    padding: 0 12px;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--surface);
    color: inherit;
    font: inherit;
    font-size: 13px;
    cursor: pointer;
  }
  button[aria-pressed='true'] {
    border-color: var(--accent);
  }
  @media (pointer: coarse) {
    .verdicts label,
    button,
    .text input {
      min-height: 44px;
    }
    .text input {
      font-size: 16px;
    }
  }
  @container (max-width: 720px) {
    .panel {
      width: auto;
      max-height: none;
    }
  }
`
