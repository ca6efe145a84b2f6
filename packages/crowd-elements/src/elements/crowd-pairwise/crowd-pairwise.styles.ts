import { css } from 'lit'

export const styles = css`
  .prompt {
    margin-bottom: 12px;
    padding: 12px 16px;
    border-inline-start: 3px solid var(--line);
  }
  .prompt p,
  article p {
    margin: 0 0 4px;
  }
  .responses {
    display: grid;
    grid-template-columns: repeat(var(--columns), minmax(0, 1fr));
    gap: 16px;
  }
  article {
    padding: 12px 16px 16px;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--surface);
  }
  article.is-chosen {
    border-color: var(--accent);
    box-shadow: 0 0 0 1px var(--accent);
  }
  .verdict {
    position: sticky;
    bottom: 0;
    min-width: 0;
    margin: 16px 0 0;
    padding: 12px 0;
    border: 0;
    background: color-mix(in oklab, var(--paper) 94%, transparent);
  }
  .verdict .question {
    float: left;
    width: 100%;
    margin-bottom: 8px;
    padding: 0;
  }
  .verdict > :not(legend) {
    clear: both;
  }
  .scale {
    display: grid;
    grid-template-columns: repeat(7, minmax(0, 1fr));
    gap: 4px;
    max-width: 560px;
  }
  .point span {
    padding: 0;
  }
  .point i {
    font-style: normal;
    font-variant-numeric: tabular-nums;
  }
  .anchors {
    display: flex;
    justify-content: space-between;
    gap: 8px;
    max-width: 560px;
    min-height: 20px;
    margin: 4px 0 8px;
  }
  .anchors .now {
    color: var(--ink);
  }
  @container (max-width: 600px) {
    .responses {
      grid-template-columns: minmax(0, 1fr);
    }
    .verdict .option:not(.point) {
      flex: 1 1 auto;
    }
  }
`
