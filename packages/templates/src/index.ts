export { type GalleryTemplate, getTemplate, listTemplates, samplesFolder, templateFolder } from './gallery.ts'
