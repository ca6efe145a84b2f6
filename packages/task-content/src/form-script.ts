import { FRAME_HOST } from './frame-host.ts'

/**
 * The script of a QuestionForm's page: it holds every answer to the form's constraints, says beside the question what is
 * wrong and moves to the first fault, narrows long lists, uploads files as they are chosen, and hands the answers to the
 * work page (frame-host.ts). What it must know stands in the page's `data-rules`.
 *
 * A string and not a function's source, because bundlers rewrite functions. It may not hold `</script`.
 */
export const FORM_SCRIPT = String.raw`
(function () {
  'use strict'

${FRAME_HOST}

  var form = document.getElementById('form')
  var questions = Array.from(document.querySelectorAll('.question')).map(function (element) {
    return {
      element: element,
      rules: JSON.parse(element.dataset.rules),
      error: document.getElementById(element.id + '-error'),
      controls: Array.from(element.querySelectorAll('input:not([type=hidden]):not([data-filter]), textarea, select')),
      isUploading: false,
      wasFaulty: false
    }
  })

  // ---- What is wrong with an answer; an empty text when nothing is ----

  function faultOf(question) {
    var rules = question.rules
    if (rules.kind === 'text') return textFault(question.controls[0].value, rules.text, rules.isRequired)
    return rules.kind === 'file' ? fileFault(question) : selectionFault(question)
  }

  function textFault(text, limits, isRequired) {
    if (text === '') return isRequired ? 'This question must be answered.' : ''
    if (limits.numeric) {
      if (!/^\s*[+-]?(\d+\.?\d*|\.\d+)\s*$/.test(text)) return 'The answer must be a number.'
      if (isBelow(Number(text), limits.numeric.min)) return 'The number must be at least ' + limits.numeric.min + '.'
      if (isAbove(Number(text), limits.numeric.max)) return 'The number must be at most ' + limits.numeric.max + '.'
    }
    if (limits.length) {
      if (isBelow(text.length, limits.length.min)) return 'The answer has ' + text.length + ' characters; at least ' + limits.length.min + ' are needed.'
      if (isAbove(text.length, limits.length.max)) return 'The answer has ' + text.length + ' characters; at most ' + limits.length.max + ' are allowed.'
    }
    var broken = limits.formats.find(function (format) { return !new RegExp(format.regex, format.flags).test(text) })
    return broken ? broken.errorText : ''
  }

  function isBelow(number, limit) { return limit !== undefined && number < limit }
  function isAbove(number, limit) { return limit !== undefined && number > limit }

  function selectionFault(question) {
    var rules = question.rules
    var count = chosenOf(question).length
    if (count === 0 && !rules.isRequired) return ''
    if (count === 0) return 'This question must be answered.'
    if (count < rules.min) return 'Choose at least ' + rules.min + '.'
    if (count > rules.max) return 'Choose at most ' + rules.max + '; ' + count + ' are chosen.'
    var other = otherOf(question)
    if (!other || other.disabled) return ''
    return other.value === '' ? 'Write the other answer.' : textFault(other.value, rules.other, true)
  }

  function fileFault(question) {
    var rules = question.rules
    if (question.isUploading) return 'Wait until the file is uploaded.'
    if (question.uploadFault) return question.uploadFault
    return keyOf(question).value === '' && rules.isRequired ? 'Choose a file.' : ''
  }

  function keyOf(question) { return question.element.querySelector('input[type=hidden]') }

  // ---- Selections ----

  function chosenOf(question) {
    return Array.from(question.element.querySelectorAll('input:checked, option:checked')).filter(function (one) {
      return one.value !== '' || one.hasAttribute('data-other')
    })
  }

  function otherOf(question) { return question.element.querySelector('[data-other-text]') }

  // The other text is part of the answer only while "Other" is chosen.
  function openOther(question) {
    var other = otherOf(question)
    if (other) other.disabled = !chosenOf(question).some(function (one) { return one.hasAttribute('data-other') })
  }

  function narrow(filter) {
    var words = filter.value.trim().toLocaleLowerCase()
    Array.from(filter.closest('.question').querySelectorAll('.choices .choice')).forEach(function (choice) {
      choice.hidden = choice.textContent.toLocaleLowerCase().indexOf(words) === -1 && !choice.querySelector(':checked')
    })
  }

  Array.from(document.querySelectorAll('[data-filter]')).forEach(function (filter) {
    filter.addEventListener('input', function () { narrow(filter) })
    filter.addEventListener('keydown', function (event) { if (event.key === 'Enter') event.preventDefault() })
  })

  // ---- Files ----

  function upload(question) {
    var rules = question.rules
    var file = question.controls[0].files[0]
    var status = document.getElementById(question.element.id + '-status')
    keyOf(question).value = ''
    question.uploadFault = ''
    status.textContent = ''
    tell(question, '')
    question.latest = file
    question.isUploading = false
    if (!file) return
    if (file.size < rules.min) question.uploadFault = 'The file is too small; at least ' + rules.least + ' are needed.'
    if (file.size > rules.max) question.uploadFault = 'The file is too large; at most ' + rules.most + ' are allowed.'
    if (question.uploadFault) return void show(question)
    question.isUploading = true
    status.textContent = 'Uploading ' + file.name + '.'
    var body = new FormData()
    body.append('file', file)
    fetch(rules.url, { method: 'POST', body: body }).then(function (response) {
      return response.json().then(function (answer) {
        if (!response.ok) throw new Error(answer.detail)
        return answer
      })
    }).then(function (answer) {
      if (question.latest !== file) return
      keyOf(question).value = answer.UploadedFileKey
      status.textContent = file.name + ' is uploaded.'
    }).catch(function (error) {
      if (question.latest !== file) return
      question.uploadFault = 'The file could not be uploaded. ' + (error.message || '') + ' Choose it again.'
      question.controls[0].value = ''
      status.textContent = ''
    }).then(function () {
      if (question.latest !== file) return
      question.isUploading = false
      if (question.wasFaulty || question.uploadFault) show(question)
    })
  }

  // ---- Showing faults ----

  function show(question) {
    var fault = faultOf(question)
    question.wasFaulty = question.wasFaulty || fault !== ''
    tell(question, fault)
    return fault !== ''
  }

  function tell(question, fault) {
    question.error.textContent = fault
    question.error.hidden = fault === ''
    question.controls.forEach(function (control) {
      if (fault === '') control.removeAttribute('aria-invalid')
      else control.setAttribute('aria-invalid', 'true')
    })
  }

  questions.forEach(function (question) {
    openOther(question)
    if (question.rules.kind === 'file') {
      question.element.addEventListener('change', function () { upload(question) })
      return
    }
    question.element.addEventListener('change', function (event) {
      openOther(question)
      // A text is finished when its field is left; of several selections the first is none yet.
      var isFinished = question.rules.kind === 'text' && event.target.value !== ''
      if (question.wasFaulty || isFinished) show(question)
    })
    question.element.addEventListener('input', function () { if (question.wasFaulty) show(question) })
  })

  form.addEventListener('submit', function (event) {
    var faulty = questions.filter(show)
    var summary = document.getElementById('summary')
    if (faulty.length === 0) {
      if (host.take(form, event.submitter)) event.preventDefault()
      return
    }
    event.preventDefault()
    summary.textContent = faulty.length === 1 ? 'One answer needs a change.' : faulty.length + ' answers need a change.'
    var first = faulty[0].controls.find(function (control) { return !control.disabled && control.offsetParent })
    first.focus()
  })
})()
`
