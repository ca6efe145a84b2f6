import { css, html } from 'lit'

/** The button in a dialog's header that closes it. */
export const closeButton = html`<button
  class="close"
  type="button"
  aria-label="Close"
  @click=${(event: Event) => (event.currentTarget as HTMLElement).closest('dialog')!.close()}
>
  ×
</button>`

/** The look of `<dialog><header><h2>…</h2>${closeButton}</header><div class="content">…</div></dialog>` and of a link that opens it. */
export const dialogStyles = css`
  button.link {
    padding: 4px 0;
    border: 0;
    background: none;
    color: var(--accent);
    font: inherit;
    text-decoration: underline;
    text-underline-offset: 2px;
    cursor: pointer;
  }
  dialog {
    width: min(720px, 92vw);
    max-height: 86vh;
    padding: 0;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--surface);
    color: var(--ink);
  }
  dialog[open] {
    display: flex;
    flex-direction: column;
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 40%);
  }
  dialog header {
    display: flex;
    justify-content: space-between;
    align-items: center;
    padding: 12px 16px;
    border-bottom: 1px solid var(--line);
  }
  dialog h2 {
    margin: 0;
    font-size: 15px;
  }
  dialog .content {
    margin: 0;
    padding: 16px;
    overflow: auto;
  }
  .close {
    width: 36px;
    height: 36px;
    border: 0;
    border-radius: var(--radius);
    background: none;
    color: inherit;
    font-size: 20px;
    cursor: pointer;
  }
  @media (pointer: coarse) {
    button.link {
      min-height: 44px;
    }
    .close {
      width: 44px;
      height: 44px;
    }
  }
`
