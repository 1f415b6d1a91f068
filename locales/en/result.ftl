# What the pages after the questions say. They come once the form is on the page.

adding-title = Help with adding up
adding-what = Write what the whole family has received and which of it does not count. We do the sum.
adding-private = These numbers stay in the open page only. They are not kept in the browser and not sent. Only the amount that you choose becomes your answer.
adding-members = How many people are in your family?
adding-months = For how many months are the amounts?
# The same two at the beginning of a sentence about a problem, before a colon
adding-members-short = People in the family
adding-months-short = Months
adding-counted = What you have received
adding-left-out = What of it does not count
# $at: a number
adding-amount = Amount { $at }
adding-times = How many times
adding-more = Add an amount
adding-do = Add up
# $total, $each: money; $months, $members: the two below
adding-result = { $total } in all. Divided by { $months } and by { $members }: { $each } a month per person.
adding-result-months = { $count ->
        [one] one month
       *[other] { $count } months
    }
adding-result-members = { $count ->
        [one] one person
       *[other] { $count } people
    }
# $each: money
adding-take = Use { $each } as the answer
# $most: a number
adding-wrong-members = Write how many people you are: a whole number from 1 to { $most }.
adding-wrong-months = Write for how many months the amounts are: a whole number from 1 to { $most }.
adding-wrong-too-large = The amount is too large. Check it.
adding-wrong-times = Write how many times you received the amount: a whole number from 1 to { $most }.
adding-wrong-nothing = Write at least one amount that you received. If there is no income, write 0.
adding-wrong-more-left-out = What does not count is more than what you received. Check the amounts.
result-requested-title = The support you asked for
result-nothing-requested = You have not asked for any support yet.
result-ask = Choose which support you want
result-also-title = Support that you did not ask for but probably have a right to
result-unsure-title = Other support that needs more information
result-no-title = Other support that you probably have no right to
result-papers-title = Documents
result-papers-what = One document may serve several kinds of support.
result-no-papers = The documents depend on the support you ask for.
result-profile-title = Your everyday life by area
result-profile-what = These are your answers, arranged by area. We work out no percentage, degree or score from them. The social worker will talk them over with you.
# $count: questions
result-without-level = { $count ->
        [one] { $count } question without a level
       *[other] { $count } questions without a level
    }
# $level: words, $count: questions
result-level = { $level }: { $count }
result-next-title = What happens next
result-next-sent = You send the form from here and get a reference number.
result-next-papers = You bring the documents to the Social Assistance Directorate for your current address.
result-next-meeting = A social worker meets you, and together you make the individual needs assessment.

# A measure. Opens what stands behind the verdict
measure-more = See the conditions and details
# The same for a measure that was asked for: its conditions are in view already
measure-further = How often, where and what else to know
measure-amount = How much
measure-frequency = How often
measure-conditions = Conditions
measure-apply = Where and how
measure-notes = Good to know
measure-deadlines = Time limits
measure-no-rules = We don’t know the rules for this date. Ask the directorate.
measure-receiving = You said that you already receive this support.
# A link; $title: the measure
measure-request = You did not ask for this support. Add it
# $question: what a question asks, short. measure-settle-<question>: where the name alone doesn't say what the answer is good for;
# .c-...: for one condition
measure-settle = Answer: { $question }
measure-settle-identifier-kind = Enter your EGN (ЕГН) or your date of birth, so that we know your age
    .c-residence = Say which personal number you have: with an EGN we do not ask about residence
measure-settle-egn = Enter your EGN (ЕГН), so that we know your age
measure-settle-birth-date = Enter your date of birth, so that we know your age
measure-settle-has-decision = Say whether you have a decision of TELK, NELK or LKK
measure-settle-decision-percent = Enter the percentage in the decision
measure-settle-decision-term = Say how long the decision is valid
measure-settle-decision-expires = Enter the day until which the decision is valid
measure-settle-attendance-certified = Say whether the decision states assistance by another person
measure-settle-fact-attendance = Say whether the decision states assistance by another person
measure-settle-fact-pension = Say which pensions you receive
measure-settle-fact-income-per-member = Enter the income per person in your family
# Once, where sums are first shown: not all figures were read in the law itself
doubt-sums = The amounts and some of the time limits are from published information. The directorate will confirm them.
doubt-figures = Some figures are from published information. The directorate will confirm them.
figures-link = See all figures: where they are from and when they were checked
# $date: a day
figures-what = All figures of the rules on { $date }: how much they are, until when they hold, where they are from and when we last checked them.
figures-back = To the result
