import { css } from 'lit'

export const styles = css`
  :host {
    --knob: 22px;
    display: block;
    margin-bottom: 12px;
  }
  .row {
    display: flex;
    align-items: flex-start;
    gap: 16px;
  }
  .scale {
    position: relative;
    flex: 1;
    min-width: 120px;
  }
  .scale[data-pin] {
    padding-top: 26px;
  }
  .track {
    position: absolute;
    inset-inline: calc(var(--knob) / 2);
    height: 4px;
    margin-top: 18px;
    border-radius: 2px;
    background: var(--line);
    overflow: hidden;
  }
  .track > * {
    position: absolute;
    inset-inline-start: 0;
    height: 100%;
  }
  .second {
    inline-size: calc(var(--second) * 100%);
    background: var(--crowd-slider-secondary-color, color-mix(in srgb, var(--accent) 40%, var(--line)));
  }
  .done {
    inline-size: calc(var(--at) * 100%);
    background: var(--accent);
  }
  #control {
    position: relative;
    display: block;
    width: 100%;
    height: 40px;
    margin: 0;
    background: none;
    appearance: none;
    cursor: pointer;
    touch-action: pan-y;
  }
  #control::-webkit-slider-thumb {
    width: var(--knob);
    height: var(--knob);
    border: 2px solid var(--surface);
    border-radius: 50%;
    background: var(--accent);
    box-shadow: 0 0 0 1px var(--accent);
    appearance: none;
  }
  #control::-moz-range-thumb {
    box-sizing: border-box;
    width: var(--knob);
    height: var(--knob);
    border: 2px solid var(--surface);
    border-radius: 50%;
    background: var(--accent);
    box-shadow: 0 0 0 1px var(--accent);
  }
  [data-unset] #control::-webkit-slider-thumb {
    background: var(--surface);
  }
  [data-unset] #control::-moz-range-thumb {
    background: var(--surface);
  }
  #control:focus-visible {
    border-radius: var(--radius);
    outline-offset: -2px;
  }
  #control:disabled {
    cursor: not-allowed;
  }
  .scale:has(:disabled) {
    opacity: 0.5;
  }
  .pin {
    position: absolute;
    top: 0;
    inset-inline-start: calc(var(--knob) / 2 + var(--at) * (100% - var(--knob)));
    min-width: 32px;
    padding: 1px 8px;
    border-radius: 6px;
    background: var(--ink);
    color: var(--surface);
    font-size: 13px;
    font-variant-numeric: tabular-nums;
    text-align: center;
    translate: -50%;
  }
  .labels {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
  }
  /* The word for the least value begins where the scale begins, the one for the greatest ends where it ends. */
  ::slotted(crowd-slider-label) {
    --lean: -100%;
    position: relative;
    inset-inline-start: calc(var(--at) * 100%);
    grid-area: 1 / 1;
    justify-self: start;
    translate: calc(var(--at) * var(--lean));
  }
  :host(:dir(rtl)) .pin {
    translate: 50%;
  }
  :host(:dir(rtl)) ::slotted(crowd-slider-label) {
    --lean: 100%;
  }
  .number {
    width: 88px;
    height: 40px;
    padding: 0 8px;
    border: 1px solid var(--edge);
    border-radius: var(--radius);
    background: var(--surface);
    color: inherit;
    font: inherit;
    font-variant-numeric: tabular-nums;
  }
  .scale[data-pin] + .number {
    margin-top: 26px;
  }
`
