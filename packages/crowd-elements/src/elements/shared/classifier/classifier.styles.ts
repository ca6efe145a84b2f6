import { css } from 'lit'

export const classifierStyles = css`
  .panel {
    width: min(280px, 30cqw);
  }
  .target {
    font-size: 18px;
    overflow-wrap: break-word;
  }
  ::slotted(classification-target) {
    display: block;
  }
  .categories {
    display: grid;
    gap: 8px;
    max-height: 70vh;
    margin: -4px;
    padding: 4px;
    overflow-y: auto;
  }
  .category {
    display: flex;
    align-items: center;
    gap: 10px;
    min-height: 44px;
    padding: 8px 12px;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--surface);
    color: inherit;
    font: inherit;
    text-align: start;
    cursor: pointer;
  }
  .category:hover:enabled {
    border-color: var(--edge);
  }
  .category[aria-checked='true'],
  .category[aria-checked='true']:hover:enabled {
    border-color: var(--accent);
    background: color-mix(in srgb, var(--accent) 10%, var(--surface));
    box-shadow: inset 0 0 0 1px var(--accent);
  }
  .category:disabled {
    background: none;
    color: var(--quiet);
    opacity: 0.6;
    cursor: not-allowed;
  }
  .category[data-none] {
    margin-top: 8px;
  }
  .category .mark {
    display: grid;
    flex: none;
    place-items: center;
    width: 18px;
    height: 18px;
    border: 1.5px solid var(--edge);
    border-radius: 50%;
  }
  [role='checkbox'] .mark {
    border-radius: 4px;
  }
  [aria-checked='true'] .mark {
    border-color: var(--accent);
    background: var(--accent);
    color: var(--on-accent);
  }
  [aria-checked='true'] .mark::after {
    width: 6px;
    height: 6px;
    border-radius: 50%;
    background: currentColor;
    content: '';
  }
  [role='checkbox'][aria-checked='true'] .mark::after {
    width: 5px;
    height: 9px;
    border: solid currentColor;
    border-width: 0 2px 2px 0;
    border-radius: 0;
    background: none;
    rotate: 45deg;
    translate: 0 -1px;
  }
  .category .name {
    flex: 1;
    min-width: 0;
    overflow-wrap: anywhere;
  }
  .category kbd {
    margin: 0;
    border-color: var(--line);
    color: var(--quiet);
  }
  ::slotted(worker-comment) {
    margin-top: 12px;
  }
  .empty {
    margin: 0;
    color: var(--quiet);
  }
  @media (pointer: coarse) {
    .category {
      min-height: 48px;
    }
    .category kbd {
      display: none;
    }
  }
  @container (max-width: 720px) {
    .panel {
      width: auto;
    }
    .categories {
      max-height: none;
    }
  }
`
