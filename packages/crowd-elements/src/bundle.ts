/**
 * `crowd-html-elements.js`: the script that a template loads. It defines the elements of every page at once, so that inline
 * scripts behind it find them, and the large tools when the page uses them.
 */
import * as lit from 'lit'
import * as directives from './core/directives.ts'
import * as core from './core/index.ts'
import './groups/first.ts'
import { loadGroups } from './core/load-groups.ts'

/** By this name the bundles of the groups find what they share with this one. */
declare global {
  var KempelenCrowd: { lit: typeof lit; directives: typeof directives; core: typeof core } | undefined
}

const source = (document.currentScript as HTMLScriptElement | null)?.src ?? ''

// A page may name both versions of the original script; the second one finds its work done.
if (!globalThis.KempelenCrowd) {
  globalThis.KempelenCrowd = { lit, directives, core }
  void loadGroups(loadBundle)
}

function loadBundle(group: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script')
    script.src = new URL(`crowd-elements/${group}.js`, source).href
    script.onload = () => resolve()
    script.onerror = () => reject(new Error(`${script.src} could not be loaded.`))
    document.head.append(script)
  })
}
