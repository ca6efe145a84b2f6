import { css } from 'lit'

export const styles = css`
  .text {
    margin-bottom: 16px;
    padding-bottom: 16px;
    border-bottom: 1px solid var(--line);
  }
  .responses {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 280px), 1fr));
    gap: 24px;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .responses li {
    display: flex;
    flex-direction: column;
    gap: 8px;
  }
  .responses h2 {
    color: var(--quiet);
    font-size: 13px;
    font-weight: 500;
  }
  .response {
    flex: 1;
    margin: 0 0 8px;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend {
    padding: 0 0 4px;
    font-weight: 500;
  }
  legend span {
    color: var(--quiet);
    font-size: 13px;
    font-weight: 400;
  }
  .ranks {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  label {
    position: relative;
    display: grid;
    place-items: center;
    min-width: 40px;
    height: 40px;
    border: 1px solid var(--edge);
    border-radius: var(--radius);
    font-variant-numeric: tabular-nums;
    cursor: pointer;
  }
  label[data-chosen] {
    border-color: var(--accent);
    background: var(--accent);
    color: var(--on-accent);
    font-weight: 600;
  }
  input {
    position: absolute;
    inset: 0;
    margin: 0;
    opacity: 0;
    cursor: inherit;
  }
  label:focus-within {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
  }
  @media (pointer: coarse) {
    label {
      min-width: 44px;
      height: 44px;
    }
  }
`
