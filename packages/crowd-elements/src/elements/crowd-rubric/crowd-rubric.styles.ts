import { css } from 'lit'

export const styles = css`
  .rows {
    max-width: 960px;
  }
  fieldset {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 24px;
    min-width: 0;
    margin: 0;
    padding: 12px 0;
    border: 0;
    border-top: 1px solid var(--line);
  }
  fieldset:last-child {
    border-bottom: 1px solid var(--line);
  }
  legend {
    float: left;
    flex: 1;
    min-width: 0;
    padding: 0;
    overflow-wrap: anywhere;
  }
  .weight {
    font-variant-numeric: tabular-nums;
  }
  .options {
    align-items: center;
    gap: 4px;
  }
  .options .plain {
    min-width: 56px;
  }
  textarea {
    flex-basis: 100%;
  }
  .score {
    display: flex;
    gap: 8px;
    align-items: baseline;
    margin: 12px 0 0;
    font-variant-numeric: tabular-nums;
  }
  .score b {
    font-size: 18px;
  }
  @container (max-width: 640px) {
    legend {
      flex-basis: 100%;
    }
    .options,
    .option {
      flex: 1;
    }
  }
`
