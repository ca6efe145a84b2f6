import { css } from 'lit'

export const styles = css`
  ol,
  ul {
    display: grid;
    gap: 8px;
    margin: 0 0 12px;
    padding: 0;
    list-style: none;
  }
  p.quiet {
    margin: 0 0 8px;
  }
  .row {
    position: relative;
    display: flex;
    align-items: flex-start;
    gap: 8px;
    padding: 8px 12px;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--surface);
  }
  .unranked .row {
    border-style: dashed;
    border-color: var(--edge);
    background: none;
  }
  .row.is-tied {
    margin-top: -9px;
    border-top-color: transparent;
    border-top-left-radius: 0;
    border-top-right-radius: 0;
  }
  .row:has(+ .is-tied) {
    border-bottom-left-radius: 0;
    border-bottom-right-radius: 0;
  }
  .row.is-dragged {
    z-index: 1;
    border-color: var(--accent);
    box-shadow: 0 4px 16px rgb(0 0 0 / 18%);
  }
  .pick {
    position: absolute;
    inset: 0;
    padding: 0;
    border: 0;
    border-radius: inherit;
    background: none;
    cursor: pointer;
  }
  .unranked .row:hover {
    border-color: var(--accent);
  }
  .handle {
    flex: none;
    color: var(--quiet);
    cursor: grab;
    touch-action: none;
  }
  .rank {
    min-width: 24px;
    color: var(--accent);
    font-size: 18px;
    line-height: 36px;
    font-variant-numeric: tabular-nums;
  }
  .letter {
    color: var(--quiet);
    font-weight: 400;
    line-height: 36px;
  }
  .text {
    flex: 1;
    min-width: 0;
    padding-block: 7px;
    overflow-wrap: anywhere;
  }
  .row kbd {
    margin-top: 8px;
    color: var(--quiet);
  }
  .plain[aria-pressed='true'] {
    background: color-mix(in oklab, var(--accent) 18%, transparent);
  }
  @media (pointer: coarse) {
    .rank,
    .letter {
      line-height: 44px;
    }
    .text {
      padding-block: 11px;
    }
    .row {
      padding-inline: 4px;
      gap: 4px;
    }
    .unranked .row {
      padding-inline: 12px;
    }
  }
`
