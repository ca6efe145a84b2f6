import { fileURLToPath } from 'node:url'
import type { ObjectExpression, ObjectProperty } from '@babel/types'
import * as t from '@babel/types'
import { getConfig } from '@lingui/conf'
import { compileMessage } from '@lingui/message-utils/compileMessage'
import { lingui, linguiTransformerBabelPreset } from '@lingui/vite-plugin'
import babel from '@rolldown/plugin-babel'
import type { PluginOption } from 'vite'

const config = { configPath: fileURLToPath(new URL('lingui.config.ts', import.meta.url)) }

/** Turns the macros of translatable words into messages, and catalogues into modules. */
export function translation(): PluginOption[] {
  const options = { descriptorFields: 'message' as const, linguiConfig: getConfig(config) }
  const { preset, rolldown } = linguiTransformerBabelPreset(options, config)
  const { plugins } = preset as { plugins: unknown[] }
  return [
    babel({ presets: [{ preset: () => ({ plugins: [...plugins, compileInPlace] }), rolldown }] }),
    lingui({ ...config, failOnCompileError: true }),
  ]
}

/**
 * English needs no catalogue: each message stands where it is used. It is compiled there already, since the compiler would
 * cost every first visit 7 KB.
 */
function compileInPlace() {
  return {
    visitor: {
      ObjectExpression({ node }: { node: ObjectExpression }) {
        const message = member(node, 'message')
        if (!member(node, 'id') || message?.value.type !== 'StringLiteral') return
        if (!node.leadingComments?.some(({ value }) => value === '* i18n ')) return
        message.value = t.valueToNode(compileMessage(message.value.value)) as ObjectProperty['value']
      },
    },
  }
}

function member({ properties }: ObjectExpression, name: string): ObjectProperty | undefined {
  return properties.find(
    (one): one is ObjectProperty =>
      one.type === 'ObjectProperty' && one.key.type === 'Identifier' && one.key.name === name,
  )
}
