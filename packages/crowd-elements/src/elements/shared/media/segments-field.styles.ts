import { css } from 'lit'

export const segmentsStyles = css`
  .panel {
    width: 280px;
  }
  .segments {
    display: grid;
    gap: 4px;
    max-height: 40vh;
    margin: 16px 0 0;
    padding: 0;
    overflow: auto;
    list-style: none;
  }
  .segments:empty {
    display: none;
  }
  .segments li {
    border-radius: var(--radius);
  }
  .segments .is-selected {
    background: color-mix(in oklab, var(--span) 16%, transparent);
  }
  .head {
    display: flex;
    align-items: center;
  }
  .show {
    display: flex;
    flex: 1;
    gap: 8px;
    align-items: center;
    min-width: 0;
    min-height: 36px;
    padding: 0 8px;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
    cursor: pointer;
  }
  .show .time {
    color: var(--quiet);
    font-size: 12px;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .show .name {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .remove {
    flex: none;
    width: 32px;
    height: 36px;
    padding: 0;
    border: 0;
    background: none;
    color: var(--quiet);
    font-size: 18px;
    cursor: pointer;
  }
  .edges {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 8px;
    padding: 0 8px 8px;
    color: var(--quiet);
    font-size: 12px;
  }
  .edges input {
    width: 100%;
    min-height: 32px;
    padding: 0 8px;
    border: 1px solid var(--edge);
    border-radius: var(--radius);
    background: var(--paper);
    color: var(--ink);
    font: inherit;
    font-size: 13px;
  }
  @container (max-width: 720px) {
    .panel {
      width: auto;
    }
    .choices {
      display: flex;
      flex-wrap: wrap;
    }
    .choices .title {
      flex-basis: 100%;
      margin: 0;
    }
    .choice {
      border-color: var(--line);
    }
  }
  @media (pointer: coarse) {
    .show,
    .remove,
    .edges input {
      min-width: 44px;
      min-height: 44px;
    }
  }
`
