import { css } from 'lit'

export const toolStyles = css`
  :host {
    display: block;
    container-type: inline-size;
  }
  .frame {
    display: grid;
    grid-template: 'instructions middle panel' minmax(320px, auto) 'foot foot foot' auto / auto minmax(0, 1fr) auto;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--surface);
  }
  .instructions {
    grid-area: instructions;
    width: 240px;
    padding: 16px;
    border-inline-end: 1px solid var(--line);
    overflow: auto;
  }
  .middle {
    grid-area: middle;
    min-width: 0;
    padding: 16px;
    outline: none;
  }
  .panel {
    grid-area: panel;
    width: 220px;
    padding: 16px;
    border-inline-start: 1px solid var(--line);
  }
  footer {
    grid-area: foot;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 16px;
    padding: 12px 16px;
    border-top: 1px solid var(--line);
  }
  .gap {
    flex: 1;
  }
  h1 {
    margin: 0 0 12px;
    font-size: 18px;
    line-height: 1.35;
  }
  h2 {
    display: inline;
    margin: 0;
    font-size: 15px;
  }
  summary {
    margin-bottom: 8px;
    cursor: pointer;
  }
  .complaint {
    margin: 12px 0 0;
    color: var(--bad);
  }
  dl.content > div {
    display: grid;
    grid-template-columns: 140px 1fr;
    padding: 4px 0;
  }
  dd {
    margin: 0;
  }
  kbd {
    display: inline-block;
    min-width: 24px;
    margin-right: 4px;
    padding: 0 6px;
    border: 1px solid var(--edge);
    border-radius: 4px;
    font: 13px / 22px var(--mono);
    text-align: center;
  }
  @container (max-width: 720px) {
    .frame {
      grid-template: 'instructions' auto 'middle' auto 'panel' auto 'foot' auto / minmax(0, 1fr);
    }
    .instructions,
    .panel {
      width: auto;
      border: 0;
      border-bottom: 1px solid var(--line);
    }
    .panel {
      border-bottom: 0;
      border-top: 1px solid var(--line);
    }
  }
`
