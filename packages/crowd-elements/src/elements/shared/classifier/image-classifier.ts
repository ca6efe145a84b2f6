import { html, nothing, type PropertyValues } from 'lit'
import { styleMap } from '../../../core/directives.ts'
import { type Answer, json, type Shortcut } from '../../../core/index.ts'
import { Classifier } from './classifier.ts'
import { imageClassifierStyles } from './image-classifier.styles.ts'
import { type Box, type Overlay, readOverlay } from './overlay.ts'
import { PictureView } from './picture-view.ts'

/** A classifier of a picture, which may carry labels that are to be verified. */
export abstract class ImageClassifier extends Classifier {
  static override styles = [Classifier.styles, imageClassifierStyles]
  static override properties = {
    ...Classifier.properties,
    src: { type: String },
    overlay: json('overlay'),
    isOverlayHidden: { state: true },
    isMaskBroken: { state: true },
  }

  declare src: string | null
  declare overlay: unknown
  declare private isOverlayHidden: boolean
  declare private isMaskBroken: boolean

  readonly #view = new PictureView(this)
  #shown: Overlay | undefined

  protected override furtherContent(): Answer {
    return this.initialValue ? { initialValueModified: this.isModified } : {}
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has('overlay')) return
    this.#shown = readOverlay(this.overlay)
    this.isMaskBroken = false
    if (this.overlay && !this.#shown)
      console.error(
        `${this.localName}: overlay needs one of boundingBox, semanticSegmentation and instanceSegmentation.`,
      )
  }

  protected override shortcuts(): readonly Shortcut[] {
    const toggle = { key: 'Shift+l', does: 'Show or hide the labels', run: () => this.#toggleOverlay() }
    return [...super.shortcuts(), ...this.#view.shortcuts(), ...(this.#shown ? [toggle] : [])]
  }

  readonly #toggleOverlay = () => {
    this.isOverlayHidden = !this.isOverlayHidden
  }

  protected override renderTool() {
    const overlay = this.#shown
    return html`${this.#view.render(this.src, this.header || 'Picture', (size) => (overlay && !this.isOverlayHidden ? this.#over(overlay, size) : nothing))}
      <div class="below">
        ${this.#view.renderButtons()}
        ${overlay ? html`<button type="button" class="toggle" aria-pressed=${!this.isOverlayHidden} @click=${this.#toggleOverlay}>Labels</button>` : nothing}
        ${overlay ? this.#legend(overlay) : nothing}
      </div>
      <slot></slot>`
  }

  #over({ boxes, mask }: Overlay, size: { width: number; height: number }) {
    return html`${mask && !this.isMaskBroken ? html`<img class="mask" src=${mask} alt="" draggable="false" @error=${() => (this.isMaskBroken = true)} />` : nothing}
      ${boxes.map((box) => boxOver(box, size))}`
  }

  #legend({ legend }: Overlay) {
    return html`<ul class="legend" aria-label="Labels on the picture">
        ${legend.map(({ label, color }) => html`<li><span class="color" style=${styleMap({ background: color })}></span>${label}</li>`)}
      </ul>
      ${this.isMaskBroken ? html`<p class="complaint" role="alert">The labels of the picture could not be loaded.</p>` : nothing}`
  }
}

function boxOver({ label, color, left, top, width, height }: Box, size: { width: number; height: number }) {
  const place = {
    left: `${(left / size.width) * 100}%`,
    top: `${(top / size.height) * 100}%`,
    width: `${(width / size.width) * 100}%`,
    height: `${(height / size.height) * 100}%`,
    '--color': color,
  }
  return html`<div class="box" style=${styleMap(place)}><span>${label}</span></div>`
}
