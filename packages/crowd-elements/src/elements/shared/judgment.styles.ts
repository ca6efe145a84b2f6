import { css } from 'lit'

/** What elements that ask for a judgment have in common: blocks of text, options to choose from, complaints. */
export const judgmentStyles = css`
  :host {
    display: block;
    container-type: inline-size;
    margin-block: 16px;
  }
  .question {
    margin: 0 0 12px;
    font-weight: 600;
  }
  .complaint {
    margin: 12px 0 0;
    color: var(--bad);
  }
  .quiet {
    color: var(--quiet);
    font-size: 13px;
  }
  .prose {
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  pre {
    margin: 8px 0;
    padding: 12px;
    overflow: auto;
    border-radius: var(--radius);
    background: color-mix(in oklab, var(--ink) 6%, transparent);
    font: 13px / 1.5 var(--mono);
    tab-size: 4;
  }
  .options {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .option {
    position: relative;
    display: flex;
    cursor: pointer;
  }
  .option input {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    margin: 0;
    opacity: 0;
    pointer-events: none;
  }
  .option span {
    display: flex;
    flex: 1;
    align-items: center;
    justify-content: center;
    gap: 8px;
    min-height: 36px;
    padding: 0 12px;
    border: 1px solid var(--edge);
    border-radius: var(--radius);
    background: var(--surface);
    text-align: center;
  }
  .option:hover span {
    border-color: var(--accent);
  }
  .option :checked + span {
    border-color: var(--accent);
    background: var(--accent);
    color: var(--on-accent);
  }
  .option :focus-visible + span {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
  }
  .option :disabled + span {
    opacity: 0.5;
  }
  kbd {
    display: inline-block;
    min-width: 20px;
    padding: 0 4px;
    border: 1px solid color-mix(in oklab, currentColor 40%, transparent);
    border-radius: 4px;
    font: 12px / 18px var(--mono);
    text-align: center;
  }
  .plain {
    min-width: 36px;
    min-height: 36px;
    padding: 0 8px;
    border: 0;
    border-radius: var(--radius);
    background: none;
    color: var(--accent);
    font: inherit;
    cursor: pointer;
  }
  .plain:hover {
    background: color-mix(in oklab, var(--accent) 12%, transparent);
  }
  textarea {
    display: block;
    width: 100%;
    padding: 8px 12px;
    border: 1px solid var(--edge);
    border-radius: var(--radius);
    background: var(--paper);
    color: inherit;
    font: inherit;
    resize: vertical;
    field-sizing: content;
  }
  @media (pointer: coarse) {
    .option span,
    .plain {
      min-width: 44px;
      min-height: 44px;
    }
    kbd {
      display: none;
    }
  }
`
