# The optional page with the functioning score: what is entered and how the result is introduced. Not part of the file that
# every visitor loads first. The methods' own words stand in methods.ftl.

score-link = Functioning score (optional)
score-link-what = It shows what a proposed reform would change. It does not affect the form.
score-title = Functioning score
s-score = Functioning score
    .intro = This is not part of the form and is not sent. It shows what a proposed reform would change.

q-score-source = What will you enter?
    .hint = You can enter the answers to the questionnaire or a score that is ready.
    .short = What you enter
o-score-source-known = A score that is ready
o-score-source-answers = The answers to the WHODAS 2.0 questionnaire
q-score-percent = What is the percentage in the decision?
    .hint = The percentage in the decision of TELK or NELK (medical expert commissions). For example 75 or 72.5. If there is no decision, leave this empty.
    .short = Percentage in the decision
q-score-known = What is the score?
    .hint = A number from 0 (no difficulty) to 100 (the greatest). For example 41.5.
    .unit = of 100
    .short = Score
q-score-works = Does the person work or study?
    .hint = Answer “Yes” also if self-employed or unpaid. With “No”, the four questions on work are not asked.
    .short = Works or studies

# Above the percentage, where the self-assessment has one
score-percent-taken = We took the percentage from your form. If the score is of another person, change it.

# Above the items of each area
score-recall = The answers are about the last 30 days: how the person usually manages, with the aids and the help in use. If something was not tried because of health, choose “Extreme, or cannot”. If the reason is another, leave it without an answer.
score-codes = The number before the answer is the one in the paper questionnaire. You can also type it on the keyboard.
# In place of both where the person is asked
score-recall-asked = Answer about the last 30 days: how you usually manage, with the aids and the help that you use. If you did not try something because of your health, choose “Extreme, or cannot”. If the reason is another, leave it without an answer.
# $licence: how the holder names the licence
score-licence = The questions are the World Health Organization’s. Licence: { $licence }

problem-choose-one-score-source = Choose what you will enter: a score that is ready or answers.
problem-choose-one-score-works = Choose whether the person works or studies.
problem-missing-text-score-known = Enter the score.
problem-percent-format-score-known = Enter the score in digits, for example 41.5.
problem-percent-range-score-known = The score is a number from 0 to 100.

score-nothing = Nothing has been entered yet.
score-value-title = Score
# $score: number
score-value = { $score } of 100
score-withheld = not computed
score-areas-title = By area
score-areas-what = From 0 (no difficulty) to 100 (the greatest).
# $area: name, $count: questions without an answer
score-missing = { $area }: { $count ->
        [one] { $count } answer is missing
       *[other] { $count } answers are missing
    }
score-entered-title = What you entered
score-answers = The answers that were entered
# Beside a score that was entered as it is
score-given-borders = The borders of the groups are those of the report. There they are for the pilot’s score, converted by a table of its own. If you entered a complex or simple WHODAS 2.0 score, they only stand in, and the group may be another.
score-group-title = Group by difficulty
score-group-what = The World Health Organization defines no groups. Where each group begins, each country decides. So we show three possibilities.
# $name: a set of borders, $group: name of a group
score-preset = { $name } the group is: “{ $group }”.
# Under what the pilot showed. The person's group, by the first set of borders, stands before this
score-pilot-differs = With some of the other borders the person is in another group, whose numbers are others.
# $level: per cent
score-pilot-interval = In brackets after each share is its { $level }% interval: the fewer the people, the wider it is.
# $group: name of a group, $persons: number of persons
score-pilot-group = Among the people in the group “{ $group }” ({ $persons } people)
score-other-borders = With other borders
score-no-percent = To compute the options, add the percentage in the decision too.
score-add-percent = Add the percentage
# $day: a day. Above what a new percentage would open and close
score-rules = What the new percentage would change is shown by the rules as of { $day }, for an adult. Only the percentage is looked at: whether the other conditions are met, we don’t know. This too is only a simulation.
score-flagged = The case would be flagged
score-not-flagged = The case would not be flagged
score-private = Nothing on this page is sent to the Social Assistance Agency. What you entered is kept only in this tab of the browser.
score-leave = To the form

# For another person
score-again = Delete what was entered and begin for another person
score-again-title = Delete what was entered for this person?
score-again-what = All that was entered for the functioning score will be deleted and can’t be brought back. The self-assessment form stays as it is.
score-again-do = Delete what was entered
score-again-keep = Keep what was entered
# Said by screen readers afterwards
score-again-done = What was entered has been deleted.
