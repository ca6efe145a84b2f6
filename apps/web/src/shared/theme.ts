import {
  type CSSVariablesResolver,
  createTheme,
  localStorageColorSchemeManager,
  type MantineColorsTuple,
} from '@mantine/core'

/** Every colour of the app. Nothing else names one: style sheets read them as `var(--k-…)`. */
export const tokens = {
  light: {
    paper: '#FBFAF7',
    surface: '#FFFFFF',
    sunken: '#F4F1EB',
    /** What lies on sunken ground, as the choice among several does. */
    raised: '#FFFFFF',
    ink: '#1D1B18',
    quiet: '#6B655C',
    line: '#E6E1D8',
    edge: '#8F887C',
    accent: '#8A5A12',
    accentStrong: '#6F480D',
    onAccent: '#FFFFFF',
    good: '#2C7A4B',
    wait: '#9A6A00',
    bad: '#B23A2E',
    badStrong: '#943025',
    onBad: '#FFFFFF',
    model: '#4A5FC1',
    /** Most tasks are written for a white page and say nothing of their ground. */
    task: '#FFFFFF',
    taskInk: '#1D1B18',
    shade: 'rgb(29 27 24 / 18%)',
    shadow: '0 1px 2px rgb(29 27 24 / 6%), 0 8px 24px rgb(29 27 24 / 10%)',
  },
  dark: {
    paper: '#151412',
    surface: '#1E1C19',
    sunken: '#262320',
    raised: '#3A352F',
    ink: '#ECE8E1',
    quiet: '#A49C90',
    line: '#322E29',
    edge: '#7A7367',
    accent: '#E0A84A',
    accentStrong: '#EBBC6C',
    onAccent: '#151412',
    good: '#6CC08B',
    wait: '#DCC35E',
    bad: '#F0897B',
    badStrong: '#F5A599',
    onBad: '#151412',
    model: '#A3B1FF',
    task: '#FFFFFF',
    taskInk: '#1D1B18',
    shade: 'rgb(236 232 225 / 22%)',
    shadow: '0 1px 2px rgb(0 0 0 / 40%), 0 8px 24px rgb(0 0 0 / 50%)',
  },
} as const

type Tokens = Record<keyof typeof tokens.light, string>

export const colorSchemeManager = localStorageColorSchemeManager({ key: 'kempelen-color-scheme' })

/** Mantine's own parts draw from these two scales, from paper to ink. */
const { light, dark } = tokens
const gray: MantineColorsTuple = [
  light.paper,
  light.sunken,
  light.line,
  light.line,
  light.edge,
  light.edge,
  light.quiet,
  light.quiet,
  light.ink,
  light.ink,
]
const night: MantineColorsTuple = [
  dark.ink,
  dark.quiet,
  dark.quiet,
  dark.edge,
  dark.edge,
  dark.line,
  dark.surface,
  dark.paper,
  dark.paper,
  dark.paper,
]
const brass = Array.from({ length: 10 }, () => light.accent) as unknown as MantineColorsTuple

export const theme = createTheme({
  white: light.surface,
  black: light.ink,
  colors: { gray, dark: night, brass },
  primaryColor: 'brass',
  fontFamily: "'Inter Variable', system-ui, sans-serif",
  fontFamilyMonospace: "'JetBrains Mono Variable', ui-monospace, monospace",
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.9375rem', lg: '1.125rem', xl: '1.5rem' },
  lineHeights: { xs: '1.5', sm: '1.5', md: '1.5', lg: '1.4', xl: '1.3' },
  spacing: { xs: '0.5rem', sm: '0.75rem', md: '1rem', lg: '1.5rem', xl: '2.5rem' },
  radius: { xs: '4px', sm: '8px', md: '8px', lg: '8px', xl: '8px' },
  defaultRadius: 'md',
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    Checkbox: { defaultProps: { radius: 'xs', iconColor: 'var(--k-on-accent)' } },
    SegmentedControl: {
      styles: {
        root: { background: 'var(--k-sunken)' },
        indicator: { background: 'var(--k-raised)' },
        control: { '--separator-color': 'var(--k-line)' },
      },
    },
    Tabs: {
      styles: {
        root: { '--tab-border-color': 'var(--k-line)', '--tabs-list-border-width': '1px' },
        list: { flexWrap: 'nowrap' },
        tab: { paddingInline: '0.75rem', borderBottomWidth: '2px' },
      },
    },
    Modal: { styles: { title: { fontWeight: 600, fontSize: '1.125rem' } } },
    Input: { defaultProps: { size: 'md' } },
  },
  variantColorResolver: ({ color, variant }) => {
    const tone = color === 'bad' ? 'bad' : 'accent'
    const clear = { hover: 'var(--k-sunken)', border: '1px solid transparent' }
    if (variant === 'filled') {
      return {
        background: `var(--k-${tone})`,
        hover: `var(--k-${tone}-strong)`,
        color: `var(--k-on-${tone})`,
        border: '1px solid transparent',
      }
    }
    if (variant === 'default' || variant === 'outline') {
      const text = color === 'bad' ? 'var(--k-bad)' : 'var(--k-ink)'
      return {
        background: 'var(--k-surface)',
        hover: 'var(--k-sunken)',
        color: text,
        border: '1px solid var(--k-edge)',
      }
    }
    return { ...clear, background: 'transparent', color: color === 'quiet' ? 'var(--k-quiet)' : `var(--k-${tone})` }
  },
})

export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: { '--k-serif': "'Source Serif 4 Variable', Georgia, serif" },
  light: variablesOf(tokens.light),
  dark: variablesOf(tokens.dark),
})

function variablesOf(scheme: Tokens): Record<string, string> {
  const own = Object.entries(scheme).map(([name, value]) => [`--k-${kebab(name)}`, value])
  return {
    ...Object.fromEntries(own),
    '--mantine-color-body': scheme.paper,
    '--mantine-color-text': scheme.ink,
    '--mantine-color-bright': scheme.ink,
    '--mantine-color-dimmed': scheme.quiet,
    '--mantine-color-placeholder': scheme.quiet,
    '--mantine-color-anchor': scheme.accent,
    '--mantine-color-error': scheme.bad,
    '--mantine-color-default': scheme.surface,
    '--mantine-color-default-hover': scheme.sunken,
    '--mantine-color-default-color': scheme.ink,
    '--mantine-color-default-border': scheme.line,
    '--mantine-color-disabled': scheme.sunken,
    '--mantine-color-disabled-color': scheme.quiet,
    '--mantine-color-disabled-border': scheme.line,
    '--mantine-primary-color-filled': scheme.accent,
    '--mantine-primary-color-filled-hover': scheme.accentStrong,
    '--mantine-primary-color-contrast': scheme.onAccent,
    '--mantine-color-brass-filled': scheme.accent,
    '--mantine-color-brass-text': scheme.accent,
    '--mantine-color-brass-outline': scheme.accent,
  }
}

const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
