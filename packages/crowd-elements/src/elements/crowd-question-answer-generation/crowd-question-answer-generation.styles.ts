import { css } from 'lit'

export const styles = css`
  .text {
    max-height: 40vh;
    margin-bottom: 16px;
    padding: 12px 16px;
    border-radius: var(--radius);
    background: var(--paper);
    overflow: auto;
  }
  .pair {
    margin: 0 0 16px;
    padding: 16px;
    border: 1px solid var(--line);
    border-radius: var(--radius);
  }
  legend {
    padding: 0 4px;
    font-weight: 600;
  }
  label {
    display: block;
    font-weight: 500;
  }
  textarea,
  .own {
    padding: 8px 12px;
    border: 1px solid var(--edge);
    border-radius: var(--radius);
    background: var(--surface);
    color: inherit;
    font: inherit;
  }
  textarea {
    display: block;
    width: 100%;
    margin-top: 4px;
    resize: vertical;
  }
  .words {
    margin: 4px 0 12px;
    font-size: 13px;
    font-variant-numeric: tabular-nums;
  }
  .words span {
    color: var(--quiet);
  }
  .words[data-wrong] {
    color: var(--bad);
  }
  .tags,
  .passages,
  .add {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
    margin: 0;
  }
  .tags {
    margin-bottom: 12px;
  }
  button {
    min-height: 36px;
    padding: 0 12px;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--surface);
    color: inherit;
    font: inherit;
    cursor: pointer;
  }
  button:disabled {
    color: var(--quiet);
    cursor: default;
  }
  .tag {
    border-radius: 18px;
  }
  .tag[aria-pressed='true'] {
    border-color: var(--accent);
    background: color-mix(in srgb, var(--accent) 14%, var(--surface));
    font-weight: 500;
  }
  .passage {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    padding-inline-start: 8px;
    border-radius: var(--radius);
    background: var(--paper);
    font-size: 13px;
  }
  .passage button {
    min-height: 28px;
    padding: 0 8px;
    border: 0;
    background: none;
  }
  @media (pointer: coarse) {
    button,
    .passage button,
    .own {
      min-height: 44px;
    }
    textarea,
    .own {
      font-size: 16px;
    }
  }
`
