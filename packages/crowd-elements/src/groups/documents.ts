import { define } from '../core/index.ts'
import { CrowdTextractAnalyzeDocument } from '../elements/crowd-textract-analyze-document/crowd-textract-analyze-document.ts'

/** Reviews of documents. */
define({ 'crowd-textract-analyze-document': CrowdTextractAnalyzeDocument })
