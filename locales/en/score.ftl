# The optional page with the functioning score: what is entered and how the result is introduced. Not part of the file that
# every visitor loads first. The methods' own words stand in methods.ftl.

score-link = Functioning score (optional)
score-link-what = It shows what a proposed reform would change. It does not affect the form.
score-title = Functioning score
s-score = Functioning score
    .intro = This is not part of the form and is not sent. It shows what a proposed reform would change.

q-score-source = What do you have?
    .hint = We compute the score from the answers to the 36 questions or use a score that you already know.
    .short = What you have
o-score-source-known = The score is known already
o-score-source-answers = The answers to the WHODAS 2.0 questionnaire
q-score-percent = What is the percentage in the decision?
    .hint = The percentage in the decision of TELK or NELK (medical expert commissions). For example 75 or 72.5. If there is no decision, leave this empty.
    .short = Percentage in the decision
q-score-known = What is the score?
    .hint = A number from 0 (no difficulty) to 100 (the greatest). For example 41.5.
    .unit = of 100
    .short = Score
q-score-works = Does the person work or study?
    .hint = Also self-employed or unpaid. If not, the four questions on work are not asked.
    .short = Works or studies

# Above the items of each area
score-recall = In the last 30 days, as the person usually does it: with the aids and the help in use. If something was not tried because of health, the answer is “Extreme”. If for another reason, leave it without an answer.
score-codes = The number before the answer is the one in the paper questionnaire. You can press it on the keyboard.
# $licence: how the holder names the licence
score-licence = The questions are the World Health Organization’s. Licence: { $licence }

problem-choose-one-score-source = Choose what you have: a score or answers.
problem-choose-one-score-works = Choose whether the person works or studies.
problem-missing-text-score-known = Enter the score.
problem-percent-format-score-known = Enter the score in digits, for example 41.5.
problem-percent-range-score-known = The score is a number from 0 to 100.

score-nothing = Nothing has been entered yet.
score-value-title = Score
# $score: number
score-value = { $score } of 100
score-withheld = none
score-areas-title = By area
score-areas-what = From 0 (no difficulty) to 100 (the greatest).
# $area: name, $count: questions without an answer
score-missing = { $area }: { $count ->
        [one] { $count } answer is missing
       *[other] { $count } answers are missing
    }
score-change = Change what you entered
score-repeat = Enter for another person
score-answers = The answers that were entered
score-group-title = Severity group
score-group-what = The World Health Organization defines no groups. Each country decides where they begin. So we show three possibilities.
# $name: a set of borders, $group: name of a group
score-preset = { $name }: “{ $group }”.
score-other-borders = With other borders
score-no-percent = The options also need the percentage in the decision.
score-add-percent = Add the percentage
score-flagged = Would be flagged
score-not-flagged = Would not be flagged
score-private = Nothing on this page is sent to the Agency. What you entered is kept only in this tab of the browser.
score-leave = To the form
