/** The field in which the page of a survey hands in the code that the survey shows at its end. */
export const surveyField = 'completionCode'

/** What the page hands in. */
export const surveySchema = JSON.stringify({
  type: 'object',
  required: [surveyField],
  properties: { [surveyField]: { type: 'string', minLength: 1 } },
})

/** Where the address of the survey goes in its page. */
export const surveyPlace = '%%SURVEY_URL%%'

/**
 * The task page of a survey elsewhere: a link to it, and a place for its code. What stands in double braces in the link is
 * filled in for each assignment as the page is shown.
 */
export const surveyTemplate = `<!DOCTYPE html>
<html lang="en">
<head><meta charset="utf-8"><title>Survey</title>
<style>
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 40rem; margin: 2rem auto; padding: 0 1rem; }
a.survey { display: inline-block; padding: .6rem 1.2rem; border: 2px solid; border-radius: .4rem; font-weight: 600; }
label { display: block; margin: 1.5rem 0 .3rem; }
input { font: inherit; padding: .5rem; width: 16rem; max-width: 100%; }
button { font: inherit; padding: .5rem 1rem; margin-top: 1rem; }
</style></head>
<body>
<form method="post" action="https://www.mturk.com/mturk/externalSubmit">
<input type="hidden" name="assignmentId" value="">
<p>The survey opens in a tab of its own. At its end it shows a code, or brings you back here by itself.</p>
<p><a class="survey" href="${surveyPlace}" target="_blank" rel="noopener">Open the survey</a></p>
<label for="code">The code from its end</label>
<input id="code" name="completionCode" autocomplete="off" required>
<p><button>Submit</button></p>
</form>
<script>document.forms[0].assignmentId.value = new URLSearchParams(location.search).get('assignmentId')</script>
</body></html>`
