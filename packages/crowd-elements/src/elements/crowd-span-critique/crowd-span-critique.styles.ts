import { css } from 'lit'

export const styles = css`
  .panel {
    width: 300px;
  }
  .issues {
    display: grid;
    gap: 12px;
    margin: 16px 0 0;
    padding: 0;
    list-style: none;
  }
  .issues:empty {
    display: none;
  }
  .issue {
    padding: 4px 0 4px 12px;
    border-inline-start: 3px solid color-mix(in oklab, var(--span) 50%, transparent);
  }
  .issue.is-open {
    border-color: var(--span);
  }
  .head {
    display: flex;
    align-items: center;
  }
  .show {
    display: flex;
    flex: 1;
    align-items: center;
    gap: 8px;
    min-height: 32px;
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    font-weight: 600;
    text-align: start;
    cursor: pointer;
  }
  .number {
    min-width: 20px;
    border-radius: 4px;
    background: color-mix(in oklab, var(--span) 24%, transparent);
    font-size: 12px;
    line-height: 20px;
    text-align: center;
  }
  .remove {
    width: 32px;
    height: 32px;
    padding: 0;
    border: 0;
    border-radius: var(--radius);
    background: none;
    color: var(--quiet);
    font-size: 18px;
    cursor: pointer;
  }
  .remove:hover {
    color: var(--bad);
  }
  q {
    display: -webkit-box;
    overflow: hidden;
    color: var(--quiet);
    font-size: 13px;
    overflow-wrap: anywhere;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }
  .severities {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
    margin-top: 8px;
  }
  .severities label {
    position: relative;
    cursor: pointer;
  }
  .severities input {
    position: absolute;
    inset: 0;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  .severities span {
    display: grid;
    place-items: center;
    min-height: 28px;
    padding: 0 10px;
    border: 1px solid var(--line);
    border-radius: 999px;
    font-size: 13px;
  }
  .severities :checked + span {
    border-color: var(--accent);
    background: var(--accent);
    color: var(--on-accent);
  }
  .severities :focus-visible + span {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
  }
  textarea {
    display: block;
    width: 100%;
    margin-top: 8px;
    padding: 6px 8px;
    border: 1px solid var(--edge);
    border-radius: var(--radius);
    background: var(--paper);
    color: inherit;
    font: inherit;
    resize: vertical;
    field-sizing: content;
  }
  @container (max-width: 720px) {
    .panel {
      width: auto;
    }
  }
  @media (pointer: coarse) {
    .severities span,
    .show {
      min-height: 44px;
    }
    .remove {
      width: 44px;
      height: 44px;
    }
  }
`
