import { css } from 'lit'

export const spanToolStyles = css`
  .panel {
    padding: 0;
  }
  .stay {
    position: sticky;
    top: 0;
    max-height: 100vh;
    padding: 16px;
    overflow: auto;
  }
  @container (max-width: 720px) {
    /* Labels stay in reach while a long text is read. */
    .frame {
      display: block;
    }
    .panel {
      position: sticky;
      bottom: 0;
      z-index: 1;
      background: var(--surface);
    }
    .stay {
      max-height: 45vh;
      padding: 8px 16px;
    }
    .choices {
      display: flex;
      flex-wrap: wrap;
    }
    .choices .title {
      display: none;
    }
    .choice {
      border-color: var(--line);
    }
    .nothing {
      margin-top: 4px;
    }
  }
`
