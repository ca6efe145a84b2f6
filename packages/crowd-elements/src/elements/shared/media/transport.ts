import { css, html, nothing, type TemplateResult } from 'lit'
import type { Playback } from './playback.ts'
import { clockTime } from './segments.ts'

/** Play and pause, the time, and the speed; `more` stands between. */
export function transport(playback: Playback, more: TemplateResult | typeof nothing = nothing): TemplateResult {
  return html`<div class="transport">
    <crowd-button @click=${() => playback.toggle()}>${playback.isPlaying ? 'Pause' : 'Play'}</crowd-button>
    <span class="clock" .textContent=${clocks(playback)}></span>
    <span class="space"></span>
    ${more}
    ${steps('Speed', `${playback.rate}×`, ['Slower', 'Faster'], (step) => playback.changeRate(step))}
  </div>`
}

/** Where the recording is, and how long it is; also written between two drawings of the element. */
export function clocks(playback: Playback): string {
  return `${clockTime(playback.time)} / ${clockTime(playback.duration)}`
}

/** Two buttons for less and more of something. */
export function steps(
  title: string,
  shown: string,
  [less, more]: [string, string],
  change: (step: 1 | -1) => void,
): TemplateResult {
  return html`<span class="steps" role="group" aria-label=${title}>
    <button type="button" aria-label=${less} title=${less} @click=${() => change(-1)}>−</button>
    <span>${shown}</span>
    <button type="button" aria-label=${more} title=${more} @click=${() => change(1)}>+</button>
  </span>`
}

export function brokenRecording(): TemplateResult {
  return html`<p class="empty" role="alert">The recording could not be loaded. Reload the page, or return the task.</p>`
}

export const transportStyles = css`
  audio {
    display: none;
  }
  video {
    display: block;
    width: 100%;
    max-height: 52vh;
    margin-bottom: 12px;
    border-radius: var(--radius);
    background: #000;
  }
  .transport {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 12px;
    align-items: center;
    margin-block: 12px;
  }
  .space {
    flex: 1;
  }
  .clock {
    color: var(--quiet);
    font-size: 13px;
    font-variant-numeric: tabular-nums;
  }
  .steps {
    display: inline-flex;
    align-items: center;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    font-size: 13px;
  }
  .steps span {
    min-width: 40px;
    text-align: center;
  }
  .steps button {
    width: 34px;
    height: 34px;
    padding: 0;
    border: 0;
    border-radius: var(--radius);
    background: none;
    color: inherit;
    font: 18px / 1 var(--font);
    cursor: pointer;
  }
  .steps button:hover {
    background: color-mix(in oklab, var(--ink) 8%, transparent);
  }
  @media (pointer: coarse) {
    .steps button {
      width: 44px;
      height: 44px;
    }
  }
`
