import { define } from '../core/index.ts'
import { CrowdAlert } from '../elements/crowd-alert/crowd-alert.ts'
import { CrowdBadge } from '../elements/crowd-badge/crowd-badge.ts'
import { CrowdButton } from '../elements/crowd-button/crowd-button.ts'
import { CrowdCard } from '../elements/crowd-card/crowd-card.ts'
import { CrowdCheckbox } from '../elements/crowd-checkbox/crowd-checkbox.ts'
import { CrowdClassifier } from '../elements/crowd-classifier/crowd-classifier.ts'
import { CrowdClassifierMultiSelect } from '../elements/crowd-classifier-multi-select/crowd-classifier-multi-select.ts'
import { CrowdFab } from '../elements/crowd-fab/crowd-fab.ts'
import { CrowdForm } from '../elements/crowd-form/crowd-form.ts'
import { CrowdIconButton } from '../elements/crowd-icon-button/crowd-icon-button.ts'
import { CrowdImageClassifier } from '../elements/crowd-image-classifier/crowd-image-classifier.ts'
import { CrowdImageClassifierMultiSelect } from '../elements/crowd-image-classifier-multi-select/crowd-image-classifier-multi-select.ts'
import { CrowdInput } from '../elements/crowd-input/crowd-input.ts'
import { CrowdInstructions } from '../elements/crowd-instructions/crowd-instructions.ts'
import { CrowdModal } from '../elements/crowd-modal/crowd-modal.ts'
import { CrowdRadioButton } from '../elements/crowd-radio-button/crowd-radio-button.ts'
import { CrowdRadioGroup } from '../elements/crowd-radio-group/crowd-radio-group.ts'
import { CrowdRekognitionDetectModerationLabels } from '../elements/crowd-rekognition-detect-moderation-labels/crowd-rekognition-detect-moderation-labels.ts'
import { CrowdSlider } from '../elements/crowd-slider/crowd-slider.ts'
import { CrowdSliderLabel } from '../elements/crowd-slider-label/crowd-slider-label.ts'
import { CrowdTab } from '../elements/crowd-tab/crowd-tab.ts'
import { CrowdTabs } from '../elements/crowd-tabs/crowd-tabs.ts'
import { CrowdTextArea } from '../elements/crowd-text-area/crowd-text-area.ts'
import { CrowdToast } from '../elements/crowd-toast/crowd-toast.ts'
import { CrowdToggleButton } from '../elements/crowd-toggle-button/crowd-toggle-button.ts'
import { IronIcon } from '../elements/iron-icon/iron-icon.ts'
import { WorkerComment } from '../elements/worker-comment/worker-comment.ts'

/** The elements that every page gets with the first bundle. Where one stands in the shadow of another, it comes before it. */
define({
  'iron-icon': IronIcon,
  'crowd-button': CrowdButton,
  'crowd-form': CrowdForm,
  'crowd-input': CrowdInput,
  'crowd-text-area': CrowdTextArea,
  'crowd-checkbox': CrowdCheckbox,
  'crowd-radio-button': CrowdRadioButton,
  'crowd-radio-group': CrowdRadioGroup,
  'crowd-toggle-button': CrowdToggleButton,
  'crowd-slider': CrowdSlider,
  'crowd-slider-label': CrowdSliderLabel,
  'crowd-icon-button': CrowdIconButton,
  'crowd-fab': CrowdFab,
  'crowd-alert': CrowdAlert,
  'crowd-badge': CrowdBadge,
  'crowd-card': CrowdCard,
  'crowd-tab': CrowdTab,
  'crowd-tabs': CrowdTabs,
  'crowd-modal': CrowdModal,
  'crowd-instructions': CrowdInstructions,
  'crowd-toast': CrowdToast,
  'worker-comment': WorkerComment,
  'crowd-classifier': CrowdClassifier,
  'crowd-classifier-multi-select': CrowdClassifierMultiSelect,
  'crowd-image-classifier': CrowdImageClassifier,
  'crowd-image-classifier-multi-select': CrowdImageClassifierMultiSelect,
  'crowd-rekognition-detect-moderation-labels': CrowdRekognitionDetectModerationLabels,
})
