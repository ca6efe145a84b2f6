import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { operationsByNoun } from '@kempelen/protocol'
import { defineConfig } from 'vitepress'
import { elementTags } from '../scripts/element-pages.ts'
import { titleOf } from '../scripts/titles.ts'
import { keepBraces, pairPictures } from './markdown.ts'

const aggregation = fileURLToPath(new URL('../aggregation/', import.meta.url))
const decisions = fileURLToPath(new URL('../../../docs/decisions/', import.meta.url))

export default defineConfig({
  title: 'Kempelen',
  description: 'An open marketplace for human judgment that anyone can host.',
  lang: 'en',
  head: [['link', { rel: 'icon', type: 'image/svg+xml', href: '/favicon.svg' }]],
  markdown: {
    config: (markdown) => {
      pairPictures(markdown)
      keepBraces(markdown)
    },
    image: { lazyLoading: true },
  },
  themeConfig: {
    search: { provider: 'local' },
    outline: [2, 3],
    nav: [
      { text: 'Guide', link: '/getting-started' },
      { text: 'Reference', link: '/reference/operations' },
    ],
    sidebar: [
      {
        text: 'Guide',
        items: [
          { text: 'What it is and why', link: '/' },
          { text: 'Getting started', link: '/getting-started' },
          { text: 'From a file to labels', link: '/batches' },
          { text: 'A Requester of several people', link: '/organisations' },
          { text: 'The Worker’s room', link: '/worker' },
          { text: 'Your data', link: '/your-data' },
          { text: 'The Requester’s room', link: '/requester' },
          { text: 'The operator’s room', link: '/operator' },
          { text: 'Pointing existing programs here', link: '/pointing-existing-programs-here' },
          { text: 'Differences from MTurk', link: '/differences-from-mturk' },
          { text: 'Qualifications', link: '/qualifications' },
          { text: 'MTurk’s Worker website', link: '/worker-website' },
          { text: 'Task pages', link: '/task-pages' },
          { text: 'Templates', link: '/templates' },
          { text: 'Crowd elements', link: '/crowd-elements' },
          { text: 'Questions, layouts and files', link: '/questions' },
          { text: 'Review policies', link: '/review-policies' },
          { text: 'Notifications', link: '/notifications' },
          { text: 'Money', link: '/money' },
          { text: 'Due process', link: '/due-process' },
          { text: 'Time', link: '/time' },
          { text: 'Hosting', link: '/hosting' },
          { text: 'Architecture', link: '/architecture' },
        ],
      },
      {
        text: 'Aggregation',
        collapsed: true,
        items: [
          { text: 'Which method when', link: '/aggregation/' },
          ...readdirSync(aggregation)
            .filter((name) => name !== 'index.md')
            .map((name) => ({
              text: titleOf(readFileSync(aggregation + name, 'utf8')),
              link: `/aggregation/${name.replace('.md', '')}`,
            })),
        ],
      },
      {
        text: 'Reference',
        items: [
          {
            text: 'Operations',
            link: '/reference/operations',
            collapsed: true,
            items: operationsByNoun().map(({ title, operations }) => ({
              text: title,
              collapsed: true,
              items: operations.map(({ name }) => ({ text: name, link: `/reference/operations/${name}` })),
            })),
          },
          {
            text: 'Crowd elements',
            link: '/reference/crowd-elements',
            collapsed: true,
            items: elementTags.map((tag) => ({ text: tag, link: `/reference/crowd-elements/${tag}` })),
          },
          { text: 'Errors', link: '/reference/errors' },
          { text: 'Settings', link: '/reference/settings' },
          { text: 'Events', link: '/reference/events' },
          { text: 'Glossary', link: '/reference/glossary' },
          { text: 'Map of the code', link: '/reference/map' },
          {
            text: 'Decisions',
            link: '/reference/decisions',
            collapsed: true,
            items: readdirSync(decisions).map((name) => ({
              text: titleOf(readFileSync(decisions + name, 'utf8')),
              link: `/reference/decisions/${name.replace('.md', '')}`,
            })),
          },
        ],
      },
    ],
    footer: { message: 'Kempelen is free software under the Apache License 2.0.' },
  },
})
