import { css } from 'lit'

export const pictureStyles = css`
  .middle {
    display: flex;
    flex-direction: column;
  }
  .bar,
  .options {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 12px;
    margin-bottom: 8px;
  }
  .buttons {
    display: flex;
    gap: 2px;
  }
  .tool {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 6px;
    min-width: 36px;
    height: 36px;
    padding: 0 8px;
    border: 1px solid transparent;
    border-radius: var(--radius);
    background: none;
    color: var(--ink);
    font: inherit;
    font-size: 13px;
    cursor: pointer;
  }
  .tool:hover:not(:disabled) {
    background: var(--paper);
    border-color: var(--line);
  }
  .tool[aria-pressed='true'] {
    border-color: var(--accent);
    background: color-mix(in srgb, var(--accent) 12%, transparent);
  }
  .tool:disabled {
    opacity: 0.35;
    cursor: default;
  }
  .percent {
    min-width: 60px;
    font-variant-numeric: tabular-nums;
  }
  .slider,
  .check {
    display: inline-flex;
    align-items: center;
    gap: 8px;
    font-size: 13px;
  }
  .check {
    min-height: 36px;
    font-size: 15px;
    cursor: pointer;
  }
  .check:has(:disabled) {
    color: var(--quiet);
    cursor: default;
  }
  input {
    margin: 0;
    accent-color: var(--accent);
  }
  input[type='checkbox'] {
    width: 18px;
    height: 18px;
  }
  input[type='range'] {
    width: 120px;
  }
  output {
    min-width: 44px;
    color: var(--quiet);
    font-variant-numeric: tabular-nums;
  }
  .board {
    position: relative;
    flex: 1;
    min-height: clamp(280px, 68vh, 760px);
    border-radius: var(--radius);
    background: light-dark(#e9e6df, #0f0e0d);
    overflow: hidden;
  }
  .stage {
    position: absolute;
    inset: 0;
    touch-action: none;
    user-select: none;
    cursor: crosshair;
    border-radius: inherit;
  }
  .stage:focus-visible {
    outline: none;
  }
  .board:has(> .stage:focus-visible) {
    outline: 2px solid var(--accent);
    outline-offset: 1px;
  }
  .stage > * {
    position: absolute;
    top: 0;
    left: 0;
    pointer-events: none;
  }
  .stage > [hidden] {
    display: none;
  }
  canvas.below,
  canvas.over {
    width: 100%;
    height: 100%;
  }
  .cross {
    background: rgb(255 255 255 / 90%);
    box-shadow: 0 0 0 0.5px rgb(0 0 0 / 55%);
  }
  .across {
    width: 100%;
    height: 1px;
  }
  .down {
    width: 1px;
    height: 100%;
  }
  .ring {
    border: 1px solid #fff;
    border-radius: 50%;
    box-shadow: 0 0 0 1px rgb(0 0 0 / 60%), inset 0 0 0 1px rgb(0 0 0 / 60%);
  }
  .stage[data-brush] {
    cursor: none;
  }
  .with-cursor .cross {
    background: #ffd84d;
  }
  .loupe {
    width: 136px;
    height: 136px;
    border: 2px solid #fff;
    border-radius: 50%;
    background: #888;
    box-shadow: 0 0 0 1px rgb(0 0 0 / 50%), 0 4px 16px rgb(0 0 0 / 35%);
  }
  .stage.panning {
    cursor: grab;
  }
  .state,
  .message {
    position: absolute;
    margin: 0;
    pointer-events: none;
  }
  .state {
    inset: 0;
    display: grid;
    place-content: center;
    padding: 24px;
    color: var(--quiet);
    text-align: center;
    overflow-wrap: anywhere;
  }
  .message {
    left: 50%;
    bottom: 12px;
    width: max-content;
    max-width: calc(100% - 24px);
    padding: 8px 14px;
    border-radius: var(--radius);
    background: #1d1b18;
    color: #fff;
    font-size: 13px;
    translate: -50%;
  }
  .message:empty {
    display: none;
  }
  .hint {
    margin: 8px 0 0;
    color: var(--quiet);
    font-size: 13px;
  }
  .panel {
    display: flex;
    flex-direction: column;
    gap: 8px;
    width: 248px;
    min-height: 0;
    padding-inline: 8px;
  }
  .panel h2 {
    display: block;
    padding-inline: 9px;
    color: var(--quiet);
    font-size: 13px;
    font-weight: 500;
  }
  .panel .quiet {
    padding-inline: 9px;
  }
  .quiet {
    margin: 0;
    color: var(--quiet);
    font-size: 13px;
  }
  .labels {
    display: flex;
    flex-direction: column;
    gap: 2px;
    max-height: 45%;
    margin-bottom: 8px;
    overflow-y: auto;
    flex-shrink: 0;
  }
  .narrow {
    display: none;
  }
  .label {
    display: flex;
    align-items: center;
    gap: 8px;
    min-height: 36px;
    padding: 0 8px;
    border: 1px solid transparent;
    border-radius: var(--radius);
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
    cursor: pointer;
  }
  .label:hover {
    background: var(--paper);
  }
  .label[aria-pressed='true'] {
    border-color: var(--accent);
    background: color-mix(in srgb, var(--accent) 12%, transparent);
  }
  .label kbd {
    margin: 0;
    border-color: var(--line);
    color: var(--quiet);
  }
  .swatch {
    flex: none;
    width: 12px;
    height: 12px;
    border-radius: 3px;
    box-shadow: inset 0 0 0 1px rgb(0 0 0 / 25%);
  }
  .name {
    flex: 1;
    min-width: 0;
    overflow-wrap: anywhere;
    line-height: 1.25;
  }
  .amount {
    color: var(--quiet);
    font-size: 13px;
    font-variant-numeric: tabular-nums;
  }
  @container (max-width: 720px) {
    .panel {
      width: auto;
    }
    .bar > .gap {
      display: none;
    }
    .board {
      min-height: clamp(240px, 92cqi * var(--height-by-width, 1), 60vh);
    }
    .wide,
    .panel > h2:first-child {
      display: none;
    }
    .narrow {
      display: flex;
      flex-flow: row nowrap;
      margin-bottom: 8px;
      max-height: none;
      overflow-x: auto;
    }
    .narrow .label {
      flex: none;
      border-color: var(--line);
    }
    .narrow .label[aria-pressed='true'] {
      border-color: var(--accent);
    }
    .narrow kbd {
      display: none;
    }
    .hint {
      margin-top: 6px;
    }
  }
  @media (pointer: coarse) {
    .tool,
    .label {
      min-width: 44px;
      min-height: 44px;
    }
    .check {
      min-height: 44px;
    }
  }
`
