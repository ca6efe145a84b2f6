import { css } from 'lit'

export const styles = css`
  :host {
    max-width: 760px;
  }
  .log {
    display: grid;
    gap: 16px;
    border-radius: var(--radius);
  }
  .log.is-live {
    align-content: end;
    min-height: 160px;
    max-height: 60vh;
    padding: 16px;
    overflow: auto;
    border: 1px solid var(--line);
    background: var(--paper);
  }
  .message {
    justify-self: start;
    min-width: 0;
    max-width: 88%;
  }
  .message.from-user {
    justify-self: end;
  }
  .who {
    margin: 0 0 4px;
    color: var(--model);
  }
  .from-user .who {
    color: var(--quiet);
    text-align: end;
  }
  .content {
    padding: 8px 12px;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--surface);
    overflow-wrap: anywhere;
  }
  .from-user .content {
    border-color: transparent;
    background: color-mix(in oklab, var(--accent) 14%, var(--surface));
  }
  .message > .options {
    gap: 4px 16px;
    margin-top: 8px;
  }
  .options .options {
    gap: 4px;
  }
  .option span {
    min-height: 32px;
    font-size: 13px;
  }
  .flag span {
    border-style: dashed;
  }
  .flag :checked + span {
    border-color: var(--bad);
    background: color-mix(in oklab, var(--bad) 16%, var(--surface));
    color: var(--ink);
  }
  .composer {
    display: flex;
    gap: 8px;
    align-items: flex-end;
    margin-top: 12px;
  }
  .composer textarea {
    flex: 1;
    min-width: 0;
    min-height: 36px;
    max-height: 30vh;
    padding-block: 6px;
  }
  .note {
    margin: 4px 0 0;
  }
  .retry {
    margin: 12px 0 0;
  }
  @media (pointer: coarse) {
    .option span,
    .composer textarea {
      min-height: 44px;
    }
    .composer textarea {
      padding-block: 10px;
      font-size: 16px;
    }
  }
`
