import { operation } from '../../operation.ts'
import { list, structure } from '../../shape.ts'
import { count, flag, text } from '../../words.ts'

export const GetMarketSettings = operation({
  name: 'GetMarketSettings',
  noun: 'market',
  roles: ['operator'],
  reads: true,
  input: structure({}),
  output: structure(
    {
      Settings: list(
        structure({ Name: text, Environment: text, Value: text, Default: text, Sentence: text, IsSecret: flag }, [
          ...(['Name', 'Environment', 'Value', 'Default', 'Sentence', 'IsSecret'] as const),
        ]),
      ),
      Versions: structure({ Kempelen: text, Node: text, PostgreSQL: text, Schema: count }, [
        ...(['Kempelen', 'Node', 'PostgreSQL', 'Schema'] as const),
      ]),
    },
    ['Settings', 'Versions'],
  ),
  errors: [],
  prose:
    'The settings as this server has read them, and the versions of what runs. They are changed where the server is started, by the environment variable that stands beside each; secrets are not told.',
})
