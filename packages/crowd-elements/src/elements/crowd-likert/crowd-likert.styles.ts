import { css } from 'lit'

export const styles = css`
  .matrix {
    display: grid;
    grid-template-columns: minmax(160px, 2fr) minmax(0, 3fr);
    max-width: 960px;
  }
  .matrix:has(.is-single) {
    grid-template-columns: 0 minmax(0, 640px);
  }
  .head,
  .row {
    display: grid;
    grid-column: 1 / -1;
    grid-template-columns: subgrid;
    align-items: center;
  }
  .head {
    grid-template-columns: subgrid;
    align-items: end;
    padding-bottom: 4px;
  }
  .row {
    padding-block: 8px;
    border-top: 1px solid var(--line);
  }
  .row:last-child {
    border-bottom: 1px solid var(--line);
  }
  .row.is-single {
    border: 0;
  }
  .row.is-single .points {
    grid-column: 2;
  }
  .row p {
    margin: 0;
    padding-inline-end: 24px;
    overflow-wrap: anywhere;
  }
  .head,
  .points {
    text-align: center;
  }
  .labels,
  .points {
    display: grid;
    grid-template-columns: repeat(var(--points), minmax(0, 1fr));
  }
  .point {
    position: relative;
    display: grid;
    place-items: center;
    cursor: pointer;
  }
  .point input {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    margin: 0;
    opacity: 0;
    pointer-events: none;
  }
  .point span {
    display: grid;
    place-items: center;
    width: 36px;
    height: 36px;
    border: 1px solid var(--edge);
    border-radius: 50%;
    background: var(--surface);
    font-variant-numeric: tabular-nums;
  }
  .point:hover span {
    border-color: var(--accent);
  }
  .point :checked + span {
    border-color: var(--accent);
    background: var(--accent);
    color: var(--on-accent);
  }
  .point :focus-visible + span {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
  }
  .ends {
    display: none;
  }
  @container (max-width: 640px) {
    .matrix,
    .matrix:has(.is-single) {
      display: block;
    }
    .head {
      display: none;
    }
    .row {
      display: block;
      padding-block: 16px;
    }
    .row p {
      margin-bottom: 8px;
      padding: 0;
      font-weight: 600;
    }
    .ends {
      display: flex;
      justify-content: space-between;
      gap: 16px;
      margin-top: 4px;
    }
    .ends span + span {
      text-align: end;
    }
  }
  @media (pointer: coarse) {
    .point span {
      width: min(44px, 100%);
      height: 44px;
      border-radius: 22px;
    }
  }
`
