import { css } from 'lit'

/**
 * How the regions of a template look where no tool shows them, directly in the form, in a tab or on a card: as a panel. They
 * are unknown tags in the page itself, so these rules go to the document; any rule of the template wins over them.
 */
const { styleSheet } = css`
  @layer crowd-elements {
    short-instructions,
    full-instructions,
    short-summary,
    detailed-instructions,
    positive-example,
    negative-example,
    classification-target {
      display: block;
    }
    :is(
      short-instructions,
      full-instructions,
      short-summary,
      detailed-instructions,
      positive-example,
      negative-example
    ):not([slot]) {
      --line: var(--crowd-line, light-dark(#e6e1d8, #322e29));
      margin: 0 0 16px;
      padding: 12px 16px;
      border: 1px solid var(--line);
      border-radius: 8px;
      background: var(--crowd-paper, light-dark(#fbfaf7, #1e1c19));
    }
    :is(short-instructions, full-instructions, short-summary, detailed-instructions)[header]:not([slot])::before {
      display: block;
      margin-bottom: 4px;
      font-weight: 600;
      content: attr(header);
    }
    :is(positive-example, negative-example):not([slot]) {
      --kind: var(--crowd-good, light-dark(#2c7a4b, #6cc28f));
      border-left: 4px solid var(--kind);
    }
    negative-example:not([slot]) {
      --kind: var(--crowd-bad, light-dark(#b23a2e, #f08a7e));
    }
    :is(positive-example, negative-example):not([slot])::before {
      display: block;
      color: var(--kind);
      font-weight: 600;
      content: 'Good example';
    }
    negative-example:not([slot])::before {
      content: 'Bad example';
    }
  }
`

export function adoptRegionStyles(): void {
  if (!document.adoptedStyleSheets.includes(styleSheet!))
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, styleSheet!]
}
